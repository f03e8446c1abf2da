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

/** Folds a whole text for comparison: both sides are folded before they are compared. */
export function foldForComparison(text: string): FoldedText {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKC');
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
