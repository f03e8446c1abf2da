/** Of so many notices pages of the site tell all; of further ones they tell where they are listed. */
const MOST_LISTED = 20;
/** So many changes are shown of the whole site; those of a notice are all on its own page. */
export const MOST_CHANGES = 200;

/** The newest notices, and the older ones: one list of all is on the first page. */
export function newestNotices<Notice>(notices: readonly Notice[]): {
  newest: readonly Notice[];
  older: readonly Notice[];
} {
  return { newest: notices.slice(0, MOST_LISTED), older: notices.slice(MOST_LISTED) };
}
