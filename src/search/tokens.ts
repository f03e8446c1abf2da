/**
 * What the full-text engine sees of a text: one word for each character.
 *
 * Pagefind finds words, and cuts Chinese into them one way when it indexes (ICU) and another when
 * it searches (`Intl.Segmenter`). A word of plain letters is cut by neither: each character becomes
 * its code point in letters, so that punctuation, quotation marks and characters of any script are
 * words like all others, and a phrase of such words is an exact substring.
 */
const HEX_DIGITS = 'abcdefghijklmnop';

/** No character's word holds this letter: it stands past the sixteen of the digits. */
const PARAGRAPH_END = 'z';

function wordOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return Array.from(hex, (digit) => HEX_DIGITS[Number.parseInt(digit, 16)]).join('');
}

function wordsOf(folded: string): string[] {
  return Array.from(folded, (each) => (each === '\n' ? PARAGRAPH_END : wordOf(each)));
}

/** The content of a record, from its folded text. */
export function recordContent(text: string): string {
  return wordsOf(text).join(' ');
}

/** The query that finds the records whose text contains a folded phrase. */
export function textPhrase(folded: string): string {
  return `"${wordsOf(folded).join(' ')}"`;
}

/** The query that scores records by the characters of folded phrases, wherever they stand. */
export function characterBag(folded: readonly string[]): string {
  return Array.from(new Set(folded.flatMap(wordsOf))).join(' ');
}
