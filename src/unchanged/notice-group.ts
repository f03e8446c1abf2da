/**
 * The variable by which `npm run build` has one process make the pages of a few notices, for the
 * build of the whole site to take: notices by name, with commas between.
 */
export const GROUP = 'ZHENGGAI_GROUP';

/** Names of the notices that this process makes; `null` where it builds the whole site. */
export function noticeGroup(): ReadonlySet<string> | null {
  const names = process.env[GROUP];
  return names === undefined ? null : new Set(names.split(','));
}
