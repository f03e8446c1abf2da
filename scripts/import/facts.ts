import { readChineseNumeral } from '../../src/domain/chinese-numerals.ts';
import { type DateMention, readDates } from '../../src/domain/date-mentions.ts';
import type { NoticeData } from '../../src/domain/schemas.ts';
import { ORGANISATION } from './find-title.ts';
import { ImportError } from './import-error.ts';
import { hasInvisible } from './invisible.ts';

/** What the notice says of itself in its lead and at its end. */
export interface NoticeFacts {
  issuer: string;
  inspector: string | null;
  published: string | null;
  year: number;
  milestones: NoticeData['milestones'];
}

const INSPECTOR =
  /(?:中共)?(?:\p{Script=Han}{0,6}[省市区县旗州]委)?第[一二三四五六七八九十\d]{1,3}巡[察视]组|\p{Script=Han}{0,4}[省市区县旗州]委巡[察视]组|中央第[一二三四五六七八九十\d]{1,3}巡[察视]组/u;

/** The steps that a lead tells of; a day each, or a period. */
const STEPS = [
  { label: '巡察进驻', cue: /巡[察视]|进驻/, isPeriod: true },
  { label: '反馈意见', cue: /反馈/, isPeriod: false },
  { label: '专题民主生活会', cue: /民主生活会/, isPeriod: false },
] as const;

/** Reads the facts from published text: `lead` and `end` are the parts before and after the measures. */
export function readFacts({
  title,
  lead,
  end,
  issuer,
  year: givenYear,
}: {
  title: string;
  lead: readonly string[];
  end: readonly string[];
  issuer: string | null;
  year: number | null;
}): NoticeFacts {
  refuseForeign(issuer, [title, ...lead, ...end]);
  const published = readSignatureDate(end) ?? readSignatureDate(lead.slice(0, 2));
  const year = givenYear ?? readYear([title, ...lead], published);
  return {
    issuer: issuer ?? readIssuer(title, end),
    inspector: INSPECTOR.exec(lead.join('\n'))?.[0].replace(/^[，由经]/, '') ?? null,
    published,
    year,
    milestones: readMilestones(lead, year),
  };
}

/** The check will have it from the notice's own words; said here, it names the option. */
function refuseForeign(issuer: string | null, texts: readonly string[]): void {
  if (issuer === null || texts.some((text) => text.includes(issuer))) return;
  throw new ImportError(`--issuer “${issuer}”不在标题里，也不在文件的正文里；请逐字照文件里的写法`);
}

const NO_ISSUER =
  '没有认出发布单位（标题里“关于”之前的单位名称，或文末落款）；请用 --issuer 写明，照文件里的写法';

/** What stands in front of 关于, or of the words that tell of the inspection. */
const ISSUERS = [
  /^(.{2,40}?)关于/,
  /^(?!关于)(.{2,40}?)(?:贯彻)?(?:落实|对)?(?:中央|[省市区县旗州]委)?(?:第.{1,3}轮)?巡[察视]/,
];

function readIssuer(title: string, end: readonly string[]): string {
  const named = ISSUERS.flatMap((form) => form.exec(title)?.[1] ?? [])
    .map((name) => name.replace(/(?:书记|主要负责人|负责人|班子)?(?:组织)?$/, ''))
    .find((name) => ORGANISATION.test(name.replace(/\s/g, '')) && !/[《》“”]/.test(name));
  const signed = readSigner(end);
  // 某 市 某 局: set wide in the title; the signature has the name as it is written.
  if (named !== undefined) return signed !== null && /\s/.test(named) ? signed : named;
  if (signed !== null) return signed;
  throw new ImportError(NO_ISSUER);
}

/** The name above the date that stands alone. */
function readSigner(end: readonly string[]): string | null {
  const date = end.findIndex((text) => isDateLine(text));
  const name = date > 0 ? end[date - 1]?.trim() : undefined;
  return name !== undefined && name.length <= 40 && !/[。，；：]/.test(name) ? name : null;
}

/** The date that stands alone below the text, or in brackets below the title. */
function readSignatureDate(end: readonly string[]): string | null {
  const line = end.findLast((text) => isDateLine(text));
  if (line === undefined) return null;
  const [date] = readDates(toArabic(line.replace(/\s/g, '')), 2000);
  return date?.from ?? null;
}

function isDateLine(text: string): boolean {
  return /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$/.test(toArabic(text.replace(/\s/g, '')));
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇二三年十二月五日 → 2023年12月5日 */
function toArabic(text: string): string {
  return text
    .replace(/[零○]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/, (year) =>
      Array.from(year, (digit) => DIGITS.indexOf(digit)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (written) =>
      String(readChineseNumeral(written) ?? written),
    );
}

/** The year that the lead names most often; else that of the signature. */
function readYear(texts: readonly string[], published: string | null): number {
  const counts = new Map<number, number>();
  for (const [, year] of texts.join('\n').matchAll(/(?<!\d)((?:19|20)\d{2})年/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [most] = Array.from(counts).toSorted(([a, times], [b, others]) => others - times || b - a);
  if (most) return most[0];
  if (published !== null) return Number(published.slice(0, 4));
  throw new ImportError('没有认出通报说的是哪一年；请用 --year 写明，如 --year 2023');
}

function readMilestones(lead: readonly string[], year: number): NoticeData['milestones'] {
  const told = lead.flatMap((text) => {
    const dates = withKnownYear(readDates(text, year), year);
    return dates.map((date, index) => ({ text, date, until: dates[index + 1]?.start }));
  });
  const found = STEPS.flatMap(({ label, cue, isPeriod }): NoticeData['milestones'] => {
    for (const { text, date, until } of told) {
      const { from, to } = date;
      const isDay = from === to;
      if (from === null || to === null || isDay === isPeriod) continue;
      if (!text.slice(date.start, date.end).includes('月')) continue;
      const quote = quoteOf(text, date, { until: until ?? text.length, cue });
      if (quote !== null) return [{ label, start: from, ...(isDay ? {} : { end: to }), quote }];
    }
    return [];
  });
  return found.filter(({ quote }) => !hasInvisible(quote));
}

/** The clauses from a date to the words that tell its step, in one sentence; `null` where none do. */
function quoteOf(
  text: string,
  { start, end }: DateMention,
  { until, cue }: { until: number; cue: RegExp },
): string | null {
  const rest = text.slice(end, until);
  const words = /^(?:[^。；.]|\.(?=\d))*/.exec(rest)?.[0] ?? '';
  const at = words.search(cue);
  if (at < 0) return null;
  const length = words.slice(at).search(/[，,。；]|\.(?!\d)/);
  const last = end + (length < 0 ? words.length : at + length);
  return text.slice(clauseStart(text, start), last).replace(/[、\s]+$/, '');
}

/** Dates that state their year, and those behind one of the notice's year that come later: 7月25日反馈. */
function withKnownYear(dates: readonly DateMention[], year: number): DateMention[] {
  const known: DateMention[] = [];
  for (const date of dates) {
    const before = known.at(-1)?.to;
    const follows =
      before?.startsWith(String(year)) === true && date.from !== null && date.from > before;
    if (!date.isInferred || follows) known.push(date);
  }
  return known;
}

/** From the mark before the date, so that the quote begins with words: 市城市管理局党组于2023年9月1日… */
function clauseStart(clause: string, at: number): number {
  return (
    Math.max(...['，', '。', '；', ',', '.'].map((mark) => clause.lastIndexOf(mark, at - 1))) + 1
  );
}
