import { levelOf } from './heading-level.ts';
import { labelLength, rankOf } from './markers.ts';
import type { Passage } from './passages.ts';

/** What stands between two headings. */
export interface Stretch {
  heading: Passage | null;
  above: readonly Passage[];
  items: readonly Passage[];
}

/** A heading that has another below it stands above that one's section; any other begins a section. */
export function splitAtHeadings(
  items: readonly Passage[],
  passages: readonly Passage[],
): Stretch[] {
  const stretches: { heading: Passage | null; above: Passage[]; items: Passage[] }[] = [];
  let above: Passage[] = [];
  for (const [index, item] of items.entries()) {
    if (item.isHeading && hasHeadingBelow(items, index, passages)) {
      above.push(item);
    } else if (item.isHeading) {
      stretches.push({ heading: item, above, items: [] });
      above = [];
    } else if (above.length > 0) {
      // What introduces several problems stands above them.
      above.push(item);
    } else {
      const last = stretches.at(-1);
      if (last && !isBeyond(item, last.heading)) last.items.push(item);
      else stretches.push({ heading: null, above: [], items: [item] });
    }
  }
  if (above.length > 0) stretches.push({ heading: null, above: [], items: above });
  return stretches;
}

/** A number of the heading's own kind is no part of what the heading holds. */
function isBeyond({ marker }: Passage, heading: Passage | null): boolean {
  if (!marker || !heading?.marker) return false;
  return rankOf(marker.kind) <= rankOf(heading.marker.kind);
}

function hasHeadingBelow(
  items: readonly Passage[],
  at: number,
  passages: readonly Passage[],
): boolean {
  const own = items[at];
  const rest = items.slice(at + 1);
  const next = rest.find(({ isHeading }) => isHeading);
  if (!own || !next || levelOf(next, passages) <= levelOf(own, passages)) return false;
  return !rest
    .slice(0, rest.indexOf(next))
    .some(({ marker, row }) => marker !== null || row !== null);
}

/** Numbers that begin again without a heading: the heading is lost. */
export function splitAtRestarts({ heading, above, items }: Stretch): Stretch[] {
  const rank = outermost(items);
  const stretches: { heading: Passage | null; above: readonly Passage[]; items: Passage[] }[] = [
    { heading, above, items: [] },
  ];
  let hasFirst = false;
  for (const item of items) {
    const isOfRank = item.marker !== null && rankOf(item.marker.kind) === rank;
    const before = stretches.at(-1)?.items.at(-1);
    // What is labelled 整改成效： counts anew under the same problem.
    const isLabelled = labelLength(item.text) > 0 || (before !== undefined && isLabel(before));
    if (isOfRank && item.marker?.number === 1 && hasFirst && !isLabelled) {
      stretches.push({ heading: null, above: [], items: [] });
    }
    if (isOfRank) hasFirst = true;
    stretches.at(-1)?.items.push(item);
  }
  return stretches;
}

/** Paragraphs without a number before the first and behind the last one become sections by themselves. */
export function splitOffUnnumbered({ heading, above, items }: Stretch): Stretch[] {
  const rank = outermost(items);
  const isNumbered = ({ marker }: Passage): boolean =>
    marker !== null && rankOf(marker.kind) === rank;
  const first = items.findIndex(isNumbered);
  if (first < 0) return [{ heading, above, items }];
  const lastNumbered = items.findLastIndex(isNumbered);
  const goesOn = items.slice(lastNumbered + 1).findIndex(({ isClose }) => !isClose);
  const last = goesOn < 0 ? items.length - 1 : lastNumbered + goesOn;
  const alone = (item: Passage): Stretch => ({ heading: null, above: [], items: [item] });
  const stretches = [
    ...items.slice(0, first).map(alone),
    { heading: null, above: [], items: items.slice(first, last + 1) },
    ...items.slice(last + 1).map(alone),
  ];
  return stretches.map((each, index) => (index === 0 ? { ...each, heading, above } : each));
}

/** A paragraph that is nothing but a label: 整改成效： */
export function isLabel({ text }: Passage): boolean {
  return text !== '' && labelLength(text) === text.length;
}

/** Rank of the outermost kind of number among paragraphs; `null` where none has one. */
export function outermost(items: readonly Passage[]): number | null {
  const ranks = items.flatMap(({ marker }) => (marker ? [rankOf(marker.kind)] : []));
  return ranks.length > 0 ? Math.min(...ranks) : null;
}
