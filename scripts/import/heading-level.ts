import { rankOf } from './markers.ts';
import type { Passage } from './passages.ts';

/** Outline level of a heading, 0 the highest: by its number, else by what the file says. */
export function levelOf({ marker, level }: Passage, passages: readonly Passage[]): number {
  if (marker) return rankOf(marker.kind);
  // A heading that the file does not mark as one is a problem's: inside 一、 and （一）, outside 1.
  if (level === null) return rankOf('cnParen') + 0.5;
  const unmarked = passages.filter((each) => each.isHeading && !each.marker);
  const levels = Array.from(new Set(unmarked.flatMap((each) => each.level ?? []))).toSorted(
    (a, b) => a - b,
  );
  const hasNumbered = passages.some((each) => each.isHeading && each.marker?.kind === 'cn');
  return levels.indexOf(level) + (hasNumbered ? 1 : 0);
}
