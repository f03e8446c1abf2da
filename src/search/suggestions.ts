import type { SynonymGroup } from './catalogue.ts';
import { fold } from './fold.ts';
import { findOccurrences } from './occurrences.ts';

/** A phrase longer than this, in characters, is looked at only up to there. */
const LONGEST = 60;

/**
 * The longest part of a phrase that `isFound`, or `null` where not even one character is; of parts
 * alike in length the first. Asks at most twice as often as the phrase has characters.
 */
export async function longestFoundPart(
  phrase: string,
  isFound: (part: string) => Promise<boolean>,
): Promise<string | null> {
  const all = Array.from(phrase);
  const characters = all.slice(0, LONGEST);
  let best: string | null = null;
  let bestLength = 0;
  let start = 0;
  let end = 1;
  // A part of what is found is found too, so the window only ever moves on.
  while (end <= characters.length) {
    const part = characters.slice(start, end).join('');
    const isWhole = start === 0 && end === all.length;
    if (start < end && !isWhole && (await isFound(part))) {
      if (end - start > bestLength) {
        best = part;
        bestLength = end - start;
      }
      end++;
    } else {
      start++;
      end = Math.max(end, start + 1);
    }
  }
  return best;
}

/** A group of the register that a word of the query belongs to, with the query for its other words. */
export interface SynonymOffer {
  words: readonly { word: string; query: string }[];
  note: string | null;
}

/** What a reader may want to search too; never searched unasked. */
export function synonymOffers(query: string, groups: readonly SynonymGroup[]): SynonymOffer[] {
  const written = query.split(/\s+/u).map(fold);
  return groups.flatMap(({ words, note }): SynonymOffer[] => {
    // 公共厕所 holds 厕所: only the longest word of a group is what the reader wrote.
    const [known] = words
      .filter((word) => written.some((each) => each.includes(fold(word))))
      .sort((a, b) => b.length - a.length);
    if (known === undefined) return [];
    const others = words.filter((word) => word !== known);
    const queryFor = (word: string): string =>
      query.replace(/\S+/gu, (each) => replaceWord(each, known, word));
    return [{ words: others.map((word) => ({ word, query: queryFor(word) })), note }];
  });
}

function replaceWord(query: string, written: string, word: string): string {
  let replaced = '';
  let at = 0;
  for (const { start, end } of findOccurrences(query, [fold(written)])) {
    replaced += query.slice(at, start) + word;
    at = end;
  }
  return replaced + query.slice(at);
}

/** The figures of a measure that a query asks for: those with a number that the query names. */
export function figuresAskedFor(figures: readonly string[], phrases: readonly string[]): string[] {
  const asked = new Set(phrases.flatMap(numbersIn));
  return figures.filter((figure) =>
    numbersIn(figure.replace(/[㎡㎥]/gu, '').normalize('NFKC')).some((each) => asked.has(each)),
  );
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}
