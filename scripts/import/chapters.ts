import { type Marker, rankOf } from './markers.ts';
import type { Passage } from './passages.ts';

/** A stretch of the notice under one heading of the highest level. */
export interface Chapter {
  kind: 'text' | 'measures';
  heading: Passage | null;
  /** The editors' title where there is no heading; else `null`. */
  title: string | null;
  items: readonly Passage[];
}

const LEAD = '〔导语〕';
const MEASURES = '〔整改情况〕';
const CONTACT = '〔监督与联系方式〕';
const SIGNATURE = '〔落款〕';

const TEXT_CUES =
  /组织|领导|部署|下一步|下步|今后|打算|安排|联系|监督方式|总体|概况|基本情况|站位|认识|责任|统筹|高度重视|巩固|深化|长效机制建设|主要做法|成效$/;
const MEASURE_CUES = /整改|反馈|问题/;
const TASK_CUES = /问题|事项|任务|意见|措施|线索|清单|立行立改/;
const PROBLEM = /(?:问题|方面)/;
/** With these words a paragraph behind the measures looks ahead for the whole notice. */
const PLAN_CUES = /^(?:下一?步|今后|接下来)/;
const CONTACT_CUES =
  /^[（(]?(?:欢迎|如有意见|联系(?:方式|电话|人)|监督电话|举报电话|电子邮箱|电话[:：]|邮政编码|邮编|通[讯信]地址|地址[:：])|欢迎.{0,30}监督/;
const DATE_LINE = /^(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日$/;

/** Parts the passages after the title into chapters, and tells which of them hold measures. */
export function findChapters(passages: readonly Passage[]): Chapter[] {
  const highest = passages.filter((each) => each.isHeading && levelOf(each, passages) === 0);
  // Where the problems themselves bear the highest numbers there are no parts.
  const areProblems = highest.filter(({ text }) => /(?:关于|针对).*问题/.test(text)).length;
  if (highest.length === 0 || areProblems * 2 > highest.length)
    return splitUnheaded(passages, LEAD);
  const starts = highest.map((heading) => passages.indexOf(heading));
  const before = passages.slice(0, starts[0]);
  const lead: Chapter[] =
    before.length > 0 ? [{ kind: 'text', heading: null, title: LEAD, items: before }] : [];
  const sections = highest.map((heading, index) => {
    const items = passages.slice((starts[index] ?? 0) + 1, starts[index + 1]);
    return { heading, title: null, items } as const;
  });
  const haveProblems = sections.some(({ items }) => holdsProblems(items));
  const headed = sections.map((each) => ({ ...each, kind: kindOf(each, haveProblems) }));
  const isFound = headed.some(({ kind }) => kind === 'measures');
  const chapters: readonly Chapter[] = isFound
    ? headed
    : headed.map((each) => ({
        ...each,
        kind: each.items.some(({ marker }) => marker) ? 'measures' : 'text',
      }));
  return [
    ...lead,
    ...chapters.flatMap((each, index) => {
      const isLast = index === chapters.length - 1;
      if (each.kind === 'measures') return splitEnd(each, isLast);
      return isLast ? splitContact(each) : [each];
    }),
  ];
}

/** Outline level of a heading, 0 the highest: by its number, else by what the file says. */
export function levelOf({ marker, level }: Passage, passages: readonly Passage[]): number {
  if (marker) return rankOf(marker.kind);
  const unmarked = passages.filter((each) => each.isHeading && !each.marker);
  const levels = Array.from(new Set(unmarked.flatMap((each) => each.level ?? []))).toSorted(
    (a, b) => a - b,
  );
  const hasNumbered = passages.some((each) => each.isHeading && each.marker?.kind === 'cn');
  // A heading that the file does not mark as one is a problem's: inside 一、 and （一）, outside 1.
  if (level === null) return rankOf('cnParen') + 0.5;
  return levels.indexOf(level) + (hasNumbered ? 1 : 0);
}

/** `haveProblems`: whether some chapter lists problems; then any other must say that it does. */
function kindOf(
  { heading, items }: { heading: Passage; items: readonly Passage[] },
  haveProblems: boolean,
): Chapter['kind'] {
  const title = heading.text.slice(heading.marker?.length ?? 0);
  if (/下一?步|今后|打算/.test(title)) return 'text';
  if (holdsProblems(items) || /^(?:关于|针对).*(?:问题|方面)/.test(title)) return 'measures';
  const cues = haveProblems ? TASK_CUES : MEASURE_CUES;
  return cues.test(title) && !TEXT_CUES.test(title) ? 'measures' : 'text';
}

function holdsProblems(items: readonly Passage[]): boolean {
  return items.some(({ isHeading, text, row }) =>
    isHeading ? PROBLEM.test(text) : row === 'measure',
  );
}

/** A notice without headings of the highest level: lead, measures and the end are told by the numbers. */
function splitUnheaded(passages: readonly Passage[], title: string): Chapter[] {
  const first = passages.findIndex(
    ({ isHeading, marker, row }) => isHeading || marker || row === 'measure',
  );
  const start = first < 0 ? passages.length : first;
  const lead: Chapter = { kind: 'text', heading: null, title, items: passages.slice(0, start) };
  const rest: Chapter = {
    kind: 'measures',
    heading: null,
    title: MEASURES,
    items: passages.slice(start),
  };
  return [
    ...(lead.items.length > 0 ? [lead] : []),
    ...(rest.items.length > 0 ? splitEnd(rest, true) : []),
  ];
}

/** What stands at the end of the measures and is none: plans under lost headings, contact, signature. */
function splitEnd(chapter: Chapter, isLast: boolean): Chapter[] {
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
function splitContact(chapter: Chapter): Chapter[] {
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
