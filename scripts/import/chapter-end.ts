import type { Chapter } from './chapter.ts';
import { type Marker, rankOf } from './markers.ts';
import type { Passage } from './passages.ts';

const CONTACT = '〔监督与联系方式〕';
const SIGNATURE = '〔落款〕';

/** With these words a paragraph behind the measures looks ahead for the whole notice. */
const PLAN_CUES = /^(?:下一?步|今后|接下来)/;
const CONTACT_CUES =
  /^[（(]?(?:欢迎|如有意见|联系(?:方式|电话|人)|监督电话|举报电话|电子邮箱|电话[:：]|邮政编码|邮编|通[讯信]地址|地址[:：])|欢迎.{0,30}监督/;
const DATE_LINE = /^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/;

/** What stands at the end of the measures and is none: plans under lost headings, contact, signature. */
export function splitEnd(chapter: Chapter, isLast: boolean): Chapter[] {
  const { items } = chapter;
  const ranks = ranksOfMeasures(items);
  const isOfMeasures = ({ isHeading, marker, row }: Passage): boolean =>
    isHeading || row !== null || (marker !== null && ranks.has(rankOf(marker.kind)));
  const last = items.findLastIndex(isOfMeasures);
  const after = items.slice(last + 1);
  // Where measures themselves end with such words the last one's are no different.
  const arePlansCommon = items.slice(0, last).some(({ text }) => PLAN_CUES.test(text));
  const isPlan = (text: string): boolean => isLast && !arePlansCommon && PLAN_CUES.test(text);
  const cut = after.findIndex(
    ({ text, marker }) => marker !== null || isPlan(text) || isClosing(text, after),
  );
  if (cut < 0) return [chapter];
  const end = after.slice(cut);
  const closing = end.findIndex(({ text }) => isClosing(text, end));
  const plans = end.slice(0, closing < 0 ? end.length : closing);
  return [
    { ...chapter, items: items.slice(0, last + 1 + cut) },
    ...textChapter(null, plans),
    ...closingChapter(closing < 0 ? [] : end.slice(closing)),
  ];
}

/** The last chapter of text ends with how to reach the issuer, and with its name and the date. */
export function splitContact(chapter: Chapter): Chapter[] {
  const { items } = chapter;
  const closing = items.findIndex(({ text }) => isClosing(text, items));
  // A chapter of nothing else keeps its heading's.
  if (closing <= 0) return [chapter];
  return [{ ...chapter, items: items.slice(0, closing) }, ...closingChapter(items.slice(closing))];
}

function closingChapter(items: readonly Passage[]): Chapter[] {
  const hasContact = items.some(({ text }) => CONTACT_CUES.test(text));
  return textChapter(hasContact ? CONTACT : SIGNATURE, items);
}

function isClosing(text: string, passages: readonly Passage[]): boolean {
  return CONTACT_CUES.test(text) || isSignature(text, passages);
}

function textChapter(title: string | null, items: readonly Passage[]): Chapter[] {
  return items.length > 0 ? [{ kind: 'text', heading: null, title, items }] : [];
}

/**
 * Ranks of the numbers that measures bear: the most frequent and those inside it, and what stands
 * before the last heading or directly below one, or counts on from one.
 */
function ranksOfMeasures(items: readonly Passage[]): ReadonlySet<number> {
  const inner = mostFrequent(items);
  const lastHeading = items.findLastIndex(({ isHeading }) => isHeading);
  return new Set(
    items.flatMap(({ marker, isHeading }, index) => {
      if (!marker || isHeading) return [];
      const rank = rankOf(marker.kind);
      const isPlaced =
        index < lastHeading ||
        items[index - 1]?.isHeading === true ||
        countsOn(marker, items.slice(0, index));
      return isPlaced || (inner !== null && rank >= inner) ? [rank] : [];
    }),
  );
}

/** Whether a number is the next of its kind behind a heading's. */
function countsOn({ kind, number }: Marker, before: readonly Passage[]): boolean {
  const heading = before.findLast((each) => each.isHeading && each.marker?.kind === kind);
  return heading?.marker?.number === number - 1;
}

/** Rank of the kind of number that most measures bear. */
function mostFrequent(items: readonly Passage[]): number | null {
  const counts = new Map<number, number>();
  for (const { marker, isHeading } of items) {
    if (!marker || isHeading) continue;
    const rank = rankOf(marker.kind);
    counts.set(rank, (counts.get(rank) ?? 0) + 1);
  }
  return Array.from(counts).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** The date below a notice, and the name above the date. */
function isSignature(text: string, passages: readonly Passage[]): boolean {
  const bare = text.replace(/\s/g, '');
  if (DATE_LINE.test(bare)) return true;
  const next = passages[passages.findIndex((each) => each.text === text) + 1];
  return (
    bare.length <= 30 &&
    !/[。；：，]/.test(bare) &&
    next !== undefined &&
    DATE_LINE.test(next.text.replace(/\s/g, ''))
  );
}
