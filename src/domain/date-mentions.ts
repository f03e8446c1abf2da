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

interface Period {
  from: string;
  to: string;
}

type Groups = Record<string, string | undefined>;

const YEAR = '(?:(?<year>\\d{4})年|今年)?';
const EDGE = '(?<edge>前|以来|起)?';
const NUMERALS = '一二三四';

/**
 * The grammar; the first form that fits at a place is taken. Spaces do not occur in dates.
 *
 *     day range    [Y年]M月D日 至 [Y年][M月]D日
 *     month range  [Y年]M[月] 至|- M月[份]
 *     day          [Y年]M月D日 [前|以来|起]
 *     month        [Y年]M月[份] [初|底] [前|以来|起]      初 = days 1–10, 底 = day 21 to the last
 *     quarter      [Y年][第]N季度 [以来|起]
 *     half-year    [Y年]上|下半年 [以来|起]
 *     year         Y年[年|度] [底|内] [前|以来|起]        底 = December
 *     plan         “十四五”期间                           2021–2025
 *     this year    今年[以]来, 今年, 年内, 年底[前]
 *
 * What recurs (每月5日, 每季度) is no date, nor is what stands in a title between 《 and 》.
 */
const FORMS: readonly { pattern: string; read(groups: Groups, year: number): Period }[] = [
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:至|-|—)(?:(?<toYear>\\d{4})年)?(?:(?<toMonth>\\d{1,2})月)?(?<toDay>\\d{1,2})日`,
    read: ({ month, day, toYear, toMonth, toDay }, year) => ({
      from: toIso(year, Number(month), Number(day)),
      to: toIso(Number(toYear ?? year), Number(toMonth ?? month), Number(toDay)),
    }),
  },
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月?(?:至|-|—)(?<toMonth>\\d{1,2})月份?`,
    read: ({ month, toMonth }, year) => ({
      from: toIso(year, Number(month), 1),
      to: lastDayOfMonth(year, Number(toMonth)),
    }),
  },
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月(?<day>\\d{1,2})日${EDGE}`,
    read: ({ month, day }, year) => {
      const date = toIso(year, Number(month), Number(day));
      return { from: date, to: date };
    },
  },
  {
    pattern: `${YEAR}(?<month>\\d{1,2})月份?(?<third>初|底)?${EDGE}`,
    read: ({ month, third }, year) => ({
      from: toIso(year, Number(month), third === '底' ? 21 : 1),
      to: third === '初' ? toIso(year, Number(month), 10) : lastDayOfMonth(year, Number(month)),
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
    pattern: `(?<year>\\d{4})年[年度]?(?<third>底|内)?${EDGE}`,
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

const READERS = FORMS.map(({ pattern, read }) => ({
  form: new RegExp(`^(?:${pattern})`, 'u'),
  read,
}));
/** No form is longer: 2023年4月20日至2023年6月25日 has 22 characters. */
const LONGEST = 30;

/** All dates and periods of a text, in order. `noticeYear` is meant where the text states no year. */
export function readDates(text: string, noticeYear: number): DateMention[] {
  const titles = findTitles(text);
  const mentions: DateMention[] = [];
  for (let at = 0; at < text.length; ) {
    const title = titles.find(({ start, end }) => start <= at && at < end);
    const mention = title ? null : readAt(text, at, noticeYear);
    if (mention) mentions.push(mention);
    at = title?.end ?? mention?.end ?? at + 1;
  }
  return mentions;
}

function readAt(text: string, at: number, noticeYear: number): DateMention | null {
  // Half a number is none: 12月 must not be read as 2月.
  if (/\d/.test(text[at - 1] ?? '') && /\d/.test(text[at] ?? '')) return null;
  const rest = text.slice(at, at + LONGEST);
  for (const { form, read } of READERS) {
    const match = form.exec(rest);
    if (!match) continue;
    const groups: Groups = match.groups ?? {};
    const [quote] = match;
    const { from, to } = read(groups, Number(groups['year'] ?? noticeYear));
    const isPlan = quote.startsWith('“');
    return {
      start: at,
      end: at + quote.length,
      from: quote.endsWith('前') ? null : from,
      to: /(?:以来|起|今年来)$/.test(quote) ? null : to,
      isInferred: groups['year'] === undefined && !isPlan,
    };
  }
  return null;
}
