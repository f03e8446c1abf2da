import { foldWithPlaces } from './fold.ts';

/** A run of a text, in UTF-16 units, end excluded. */
export interface TextRun {
  start: number;
  end: number;
}

/** Where folded phrases stand in a text, overlaps joined, in order. */
export function findOccurrences(text: string, phrases: readonly string[]): TextRun[] {
  const { characters, starts, ends } = foldWithPlaces(text);
  const folded = characters.join('');
  // Places in the joined string count UTF-16 units; the lists count characters.
  const places = new Map<number, number>();
  let unit = 0;
  for (const [place, character] of characters.entries()) {
    places.set(unit, place);
    unit += character.length;
  }
  places.set(unit, characters.length);
  const runs: TextRun[] = [];
  for (const phrase of phrases) {
    if (phrase === '') continue;
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
      const first = places.get(at);
      const after = places.get(at + phrase.length);
      if (first === undefined || after === undefined) continue;
      runs.push({ start: starts[first] ?? 0, end: ends[after - 1] ?? 0 });
    }
  }
  return joinRuns(runs);
}

/** Runs in order, those that overlap or touch joined into one. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of Array.from(runs).sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && run.start <= last.end) last.end = Math.max(last.end, run.end);
    else joined.push({ ...run });
  }
  return joined;
}
