/** Rows 16–87 of GB/T 2312: the 6,763 characters of Simplified Chinese; EUC-CN adds 0xA0 to each byte. */
const SIMPLIFIED_ROWS = { first: 16, last: 87, columns: 94 };

/** Traditional characters that GB/T 2312 holds for the sake of names and classical texts. */
const TRADITIONAL_IN_GB2312 = '後於徵乾麽夥';

/**
 * The characters of GB/T 2312, read from the decoder that every browser has (WHATWG Encoding):
 * a list of ours would weigh more than all the rest of the search.
 */
function readSimplifiedCharacters(): ReadonlySet<string> {
  const { first, last, columns } = SIMPLIFIED_ROWS;
  const bytes: number[] = [];
  for (let row = first; row <= last; row++) {
    for (let column = 1; column <= columns; column++) bytes.push(row + 0xa0, column + 0xa0);
  }
  const characters = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  for (const each of TRADITIONAL_IN_GB2312) characters.delete(each);
  return characters;
}

const SIMPLIFIED = readSimplifiedCharacters();

/**
 * Whether a text may hold Traditional characters: a 汉字 that Simplified Chinese of GB/T 2312 lacks.
 *
 * A rare Simplified one is taken for Traditional too; it is looked for as typed all the same.
 */
export function mayBeTraditional(text: string): boolean {
  return Array.from(text).some((each) => /\p{Script=Han}/u.test(each) && !SIMPLIFIED.has(each));
}
