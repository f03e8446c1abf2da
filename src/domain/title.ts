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

/** A title cited between title marks: those within it alternate, 《甲〈乙〉》 (GB/T 15834-2011, 4.15). */
export function inTitleMarks(title: string): string {
  let depth = 1;
  const inner = title.replace(/[《〈》〉]/g, (mark) => {
    if (mark === '《' || mark === '〈') {
      depth++;
      return depth % 2 === 0 ? '〈' : '《';
    }
    const closing = depth % 2 === 0 ? '〉' : '》';
    depth = Math.max(1, depth - 1);
    return closing;
  });
  return `《${inner}》`;
}
