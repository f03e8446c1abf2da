import { levelOf } from './heading-level.ts';
import type { Passage } from './passages.ts';

/** A heading of this kind names what was found wrong; any other may be the name of a measure. */
const PROBLEM = /关于|针对|问题|方面/;
const SINGLE_PROBLEM = /(?:关于|针对).*|问题(?:的?整改.*)?[。：:]?$/;

/** A heading among the others of a chapter. */
interface Place {
  item: Passage;
  /** Place of the heading that it stands under; `null` under the chapter's. */
  parent: number | null;
  /** All that bear its kind of number under the same heading. */
  siblings: readonly number[];
}

/**
 * Makes text of what only reads like a heading: what has nothing below it, and names of measures.
 *
 * A short numbered line is the name of a measure where others of its numbers are whole paragraphs,
 * and where it stands under a single problem and none of them has numbers of its own below.
 */
export function settleHeadings(
  items: readonly Passage[],
  passages: readonly Passage[],
): readonly Passage[] {
  const settled = items.map((item, index) =>
    item.isHeading && isEmpty(items, index, passages) ? { ...item, isHeading: false } : item,
  );
  const names = settled.map(
    (item, index) =>
      item.isHeading &&
      item.marker !== null &&
      !PROBLEM.test(item.text) &&
      isName(settled, placeOf(settled, index, passages)),
  );
  return settled.map((item, index) => (names[index] ? { ...item, isHeading: false } : item));
}

function isEmpty(items: readonly Passage[], at: number, passages: readonly Passage[]): boolean {
  const item = items[at];
  const next = items[at + 1];
  if (!item || !next) return true;
  return next.isHeading && levelOf(next, passages) <= levelOf(item, passages);
}

function isName(items: readonly Passage[], { parent, siblings }: Place): boolean {
  if (siblings.some((at) => items[at]?.isHeading === false)) return true;
  const above = parent === null ? null : items[parent];
  if (!above || !SINGLE_PROBLEM.test(above.text)) return false;
  return !siblings.some((at) => items[at + 1]?.marker || items[at + 1]?.row);
}

function placeOf(items: readonly Passage[], at: number, passages: readonly Passage[]): Place {
  const [item] = items.slice(at, at + 1);
  if (!item) throw new RangeError(`No passage at ${at}`);
  const level = levelOf(item, passages);
  const isOuter = (each: Passage): boolean => each.isHeading && levelOf(each, passages) < level;
  const parent = items.slice(0, at).findLastIndex(isOuter);
  const next = items.slice(at + 1).findIndex(isOuter);
  const end = next < 0 ? items.length : at + 1 + next;
  const siblings = Array.from(items.keys()).filter(
    (place) => place > parent && place < end && items[place]?.marker?.kind === item.marker?.kind,
  );
  return { item, parent: parent < 0 ? null : parent, siblings };
}
