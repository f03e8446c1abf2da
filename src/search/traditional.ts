/** Rows 16–87 of GB/T 2312: the 6,763 characters of Simplified Chinese; EUC-CN adds 0xA0 to each byte. */
const SIMPLIFIED_ROWS = { first: 16, last: 87, columns: 94 };

let simplified: ReadonlySet<string> | null = null;

/**
 * The characters of GB/T 2312, read from the decoder that every browser has (WHATWG Encoding):
 * a list of ours would weigh more than all the rest of the search.
 */
function simplifiedCharacters(): ReadonlySet<string> {
  if (simplified) return simplified;
  const { first, last, columns } = SIMPLIFIED_ROWS;
  const bytes: number[] = [];
  for (let row = first; row <= last; row++) {
    for (let column = 1; column <= columns; column++) bytes.push(row + 0xa0, column + 0xa0);
  }
  simplified = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
  return simplified;
}

/**
 * Whether a text may hold Traditional characters: a 汉字 that Simplified Chinese of GB/T 2312 lacks.
 *
 * A rare Simplified one is taken for Traditional too; converting it changes nothing.
 */
export function mayBeTraditional(text: string): boolean {
  const known = simplifiedCharacters();
  return Array.from(text).some((each) => /\p{Script=Han}/u.test(each) && !known.has(each));
}
