/**
 * Two ways to meet a capture that folded punctuation to half width.
 *
 * Both rest on Unicode normalisation form KC (UAX #15), taken character by character.
 */

/** One character of a folded text, and where it came from in the text as it was. */
export interface FoldedText {
  folded: string;
  /** For each UTF-16 unit of `folded`, and one past its end: the offset in the original text. */
  offsets: readonly number[];
}

const known = new Map<string, string>();

/** Of the few thousand characters that texts are written in, each is folded once. */
function foldOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const folded = character.normalize('NFKC');
  known.set(character, folded);
  return folded;
}

/** Folds a whole text for comparison: both sides are folded before they are compared. */
export function foldForComparison(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldOf(character);
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  offsets.push(at);
  return { folded, offsets };
}

/**
 * Folds just the characters in `folded`, as the capture did: from the published punctuation the
 * captured bytes come back.
 */
export function foldAsCaptured(text: string, folded: string): string {
  const affected = new Set(folded);
  return Array.from(text, (character) =>
    affected.has(character) ? character.normalize('NFKC') : character,
  ).join('');
}
