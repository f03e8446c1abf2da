const NUMERALS = '一二三四五六七八九十';

/** A point of a paragraph that counts its own: “一是…二是…” or “（一）…（二）…”. */
export interface EnumeratedPoint {
  /** Offset of its first character in the paragraph, in UTF-16 units. */
  offset: number;
  /** The number that the text gives it, from 1. */
  number: number;
}

/** A marker stands at the start or after a mark that ends a clause. */
const MARKERS = [
  new RegExp(`(?<=^|[。；：])([${NUMERALS}])是`, 'g'),
  new RegExp(`(?<=^|[。；：])（([${NUMERALS}])）`, 'g'),
];

/**
 * The points that a paragraph enumerates, so that a wall of text can be shown point by point.
 *
 * Only a run that counts 1, 2, 3 … counts, and it needs a second point. The numbers make permanent
 * addresses, which is why they are the text's own and not positions.
 */
export function findEnumeration(text: string): EnumeratedPoint[] {
  for (const marker of MARKERS) {
    const points: EnumeratedPoint[] = [];
    for (const match of text.matchAll(marker)) {
      const number = NUMERALS.indexOf(match[1] ?? '') + 1;
      if (number === points.length + 1) points.push({ offset: match.index, number });
    }
    if (points.length > 1) return points;
  }
  return [];
}
