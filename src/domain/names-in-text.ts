/** A run of a text: offsets in UTF-16 units, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

const TITLE = /《[^《》]*》/g;
const QUOTED = /“[^“”]*”/g;

/** Where titles stand (《…》). */
export function findTitles(text: string): TextRange[] {
  return rangesOf(text, TITLE);
}

/** Where titles and quoted names stand (《…》, “532”): their figures count nothing. */
export function findNames(text: string): TextRange[] {
  return [...findTitles(text), ...rangesOf(text, QUOTED)];
}

function rangesOf(text: string, pattern: RegExp): TextRange[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Tells whether a run overlaps any of many: in steps of its own length, however many there are. */
export function coverOf(
  { length }: string,
  ranges: readonly TextRange[],
): (range: TextRange) => boolean {
  const isCovered = new Uint8Array(length);
  for (const { start, end } of ranges) isCovered.fill(1, start, end);
  return ({ start, end }) => isCovered.subarray(start, end).includes(1);
}
