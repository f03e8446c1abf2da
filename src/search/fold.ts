/**
 * A text as search compares it: every character by itself, with the place it comes from.
 *
 * Characters are NFKC-normalised and lower-cased, white space and invisible characters are left
 * out, and a line break stays, so that no phrase runs over the end of a paragraph. One character
 * may give several (`㎡` → `m2`, `…` → `...`); all of them then point to it.
 */
export interface FoldedText {
  /** Code points, one a piece. */
  characters: readonly string[];
  /** For each of `characters`: where it begins and ends in the text (UTF-16 units, end excluded). */
  starts: readonly number[];
  ends: readonly number[];
}

/** 汉字 fold to themselves; they are nearly all of the text. */
const UNIFIED_IDEOGRAPH = /[\u4e00-\u9fff]/;
const IGNORED = /[\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

export function foldWithPlaces(text: string): FoldedText {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const original of text) {
    const end = at + original.length;
    for (const character of foldCharacter(original)) {
      characters.push(character);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { characters, starts, ends };
}

function foldCharacter(original: string): string {
  if (original === '\n' || UNIFIED_IDEOGRAPH.test(original)) return original;
  const folded = original.normalize('NFKC').toLowerCase();
  return Array.from(folded)
    .filter((each) => !IGNORED.test(each))
    .join('');
}

/** The folded text alone. */
export function fold(text: string): string {
  return foldWithPlaces(text).characters.join('');
}
