const EDITORIAL = /^〔[^〔〕]+〕$/;

/**
 * Whether a title was given by the editors because the original heading is lost.
 *
 * Such a title is written and shown in 〔〕, the bracket that GB/T 9704 keeps for document numbers
 * and that textual scholarship uses for what an editor adds.
 */
export function isEditorialTitle(title: string): boolean {
  return EDITORIAL.test(title);
}

/** The words of a title: the brackets of an editorial one are a sign. */
export function bareTitle(title: string): string {
  return isEditorialTitle(title) ? title.slice(1, -1) : title;
}
