import { lastDayOfMonth, toIso } from './dates.ts';
import { findTitles } from './names-in-text.ts';

/** A date or period as the text states it. */
export interface DateMention {
  /** Offsets in the text, in UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** First and last day, ISO 8601; `null` where the text leaves that side open (以来, 起, 前). */
  from: string | null;
  to: string | null;
  /** Whether the year is not in the words themselves but the one that the notice speaks of. */
  isInferred: boolean;
}

/** `null` where there is no such day. */
interface Period {
  from: string | null;
  to: string | null;
}

type Groups = Record<string, string | undefined>;

const YEAR = '(?:(?<year>\\d{4})年|(?<relative>今年|去年|上年|明年))?';
/** Years from the one that the notice speaks of. */
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 去年: -1, 上年: -1, 明年: 1 };
const EDGE = '(?<edge>前|以来|起)?';
const NUMERALS = '一二三四';

/**
 * The grammar; the first form that fits at a place is taken. Spaces do not occur in dates.
 *
 *     Y            digits年 | 今年 | 去年 | 上年 | 明年
 *     day range    [Y]M月D日 至 [Y][M月]D日           ends in the next year where it would else end
 *     month range  [Y]M[月] 至|- [Y]M月[份]            before it begins
 *     day          [Y]M月D日 [前|以来|起]
 *     month        [Y]M月[份] [初|底] [前|以来|起]      初 = days 1–10, 底 = day 21 to the last
 *     quarters     [Y]前N季度                          from the first of January
 *     quarter      [Y][第]N季度 [以来|起]
 *     half-year    [Y]上|下半年 [以来|起]
 *     year         Y[度] [底|内] [前|以来|起]           底 = December
 *     plan         “十四五”期间                         2021–2025
 *     this year    今年[以]来, 今年, 年内, 年底[前]
 *
 * What recurs (每月5日, 每年3月) is no date, nor is a day that does not exist (2月30日), nor what
 * stands in a title between 《 and 》. 次年 depends on the sentence before and is left alone.
 */
const FORMS: readonly { pattern: string; read(groups: Groups, year: number): Period }[] = [
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:至|-|—)(?:(?<toYear>\\d{4})年)?(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日`,
    read: ({ month, day, toYear, toMonth, toDay }, year) => {
      const from = isoDay(year, Number(month), Number(day));
      const end = (inYear: number) => isoDay(inYear, Number(toMonth ?? month), Number(toDay));
      return { from, to: endOfRange(from, toYear, year, end) };
    },
  },
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月?(?:至|-|—)(?:(?<toYear>\\d{4})年)?(?<toMonth>\\d{1,2})月份?`,
    read: ({ month, toYear, toMonth }, year) => {
      const from = isoDay(year, Number(month), 1);
      return {
        from,
        to: endOfRange(from, toYear, year, (inYear) => lastDay(inYear, Number(toMonth))),
      };
    },
  },
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})日${EDGE}`,
    read: ({ month, day }, year) => {
      const date = isoDay(year, Number(month), Number(day));
      return { from: date, to: date };
    },
  },
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月份?(?<third>初|底)?${EDGE}`,
    read: ({ month, third }, year) => ({
      from: isoDay(year, Number(month), third === '底' ? 21 : 1),
      to: third === '初' ? isoDay(year, Number(month), 10) : lastDay(year, Number(month)),
    }),
  },
  {
    pattern: `${YEAR}前(?<quarter>[二三])季度`,
    read: ({ quarter = '' }, year) => ({
      from: toIso(year, 1, 1),
      to: lastDayOfMonth(year, (NUMERALS.indexOf(quarter) + 1) * 3),
    }),
  },
  {
    pattern: `${YEAR}第?(?<quarter>[${NUMERALS}])季度${EDGE}`,
    read: ({ quarter = '' }, year) => {
      const last = (NUMERALS.indexOf(quarter) + 1) * 3;
      return { from: toIso(year, last - 2, 1), to: lastDayOfMonth(year, last) };
    },
  },
  {
    pattern: `${YEAR}(?<half>上|下)半年${EDGE}`,
    read: ({ half }, year) =>
      half === '上'
        ? { from: toIso(year, 1, 1), to: toIso(year, 6, 30) }
        : { from: toIso(year, 7, 1), to: toIso(year, 12, 31) },
  },
  {
    pattern: `(?:(?<year>\\d{4})年|(?<relative>去年|上年|明年))[年度]?(?<third>底|内)?${EDGE}`,
    read: ({ third }, year) => ({
      from: toIso(year, third === '底' ? 12 : 1, 1),
      to: toIso(year, 12, 31),
    }),
  },
  { pattern: '“十四五”期间', read: () => ({ from: '2021-01-01', to: '2025-12-31' }) },
  {
    pattern: '今年(?:以?来)|今年|年内|年底前?',
    read: (_groups, year) => ({ from: toIso(year, 1, 1), to: toIso(year, 12, 31) }),
  },
];

/** A day as ISO date; `null` where the month has no such day. */
function isoDay(year: number, month: number, day: number): string | null {
  const iso = toIso(year, month, day);
  return iso.endsWith(`-${pad(month)}-${pad(day)}`) ? iso : null;
}

function lastDay(year: number, month: number): string | null {
  return isoDay(year, month, 1) === null ? null : lastDayOfMonth(year, month);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The last day of a range: in the year stated for it, else in that of its beginning or the next. */
function endOfRange(
  from: string | null,
  statedYear: string | undefined,
  year: number,
  dayIn: (year: number) => string | null,
): string | null {
  if (statedYear !== undefined) return dayIn(Number(statedYear));
  const same = dayIn(year);
  return from !== null && same !== null && same < from ? dayIn(year + 1) : same;
}

const READERS = FORMS.map(({ pattern, read }) => ({
  form: new RegExp(`^(?:${pattern})`, 'u'),
  read,
}));
/** What any of the forms can begin with: most places of a text are none. */
const BEGINNING = /[\d今去上下明前第一二三四年“]/;
/** What follows recurs, or is counted from a year that only the sentence before tells. */
const RECURRENT_BEFORE = /(?:每年?|次年|翌年|历年)$/;
/** No form is longer: 2023年4月20日至2023年6月25日 has 22 characters. */
const LONGEST = 30;

/** All dates and periods of a text, in order. `noticeYear` is meant where the text states no year. */
export function readDates(text: string, noticeYear: number): DateMention[] {
  const titles = new Map(findTitles(text).map(({ start, end }) => [start, end]));
  const mentions: DateMention[] = [];
  for (let at = 0; at < text.length; ) {
    // No form holds 《, so a title is always come upon at its beginning.
    const titleEnd = titles.get(at);
    const mention = titleEnd === undefined ? readAt(text, at, noticeYear) : null;
    if (mention) mentions.push(mention);
    at = titleEnd ?? mention?.end ?? at + 1;
  }
  return mentions;
}

function readAt(text: string, at: number, noticeYear: number): DateMention | null {
  if (!BEGINNING.test(text.charAt(at))) return null;
  // Half a number is none: 12月 must not be read as 2月.
  if (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at] ?? '')) return null;
  if (RECURRENT_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return null;
  const rest = text.slice(at, at + LONGEST);
  // Within so many years: 两年内, 近三年底.
  if (rest.startsWith('年') && /[\d一二三四五六七八九十两几]/.test(text[at - 1] ?? '')) return null;
  for (const { form, read } of READERS) {
    const match = form.exec(rest);
    if (!match) continue;
    const groups: Groups = match.groups ?? {};
    const [quote] = match;
    const stated = groups['year'];
    const offset = RELATIVE_YEARS[groups['relative'] ?? ''] ?? 0;
    const { from, to } = read(groups, stated === undefined ? noticeYear + offset : Number(stated));
    if (from === null || to === null || to < from) return null;
    const isPlan = quote.startsWith('“');
    return {
      start: at,
      end: at + quote.length,
      from: quote.endsWith('前') ? null : from,
      to: /(?:以来|起|今年来)$/.test(quote) ? null : to,
      isInferred: stated === undefined && !isPlan,
    };
  }
  return null;
}
