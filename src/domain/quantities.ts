import { CHINESE_NUMERAL_CHARACTERS as NUMERALS, readChineseNumeral } from './chinese-numerals.ts';
import { readDates } from './date-mentions.ts';
import { coverOf, findNames } from './names-in-text.ts';

/** What the text says of a figure's exactness: 约 左右 近 | 余 多 超过 多于 | 以上 至少 不少于 不低于 | 不足 不到 少于 低于 以下 以内. */
export const QUALIFIERS = ['about', 'over', 'at-least', 'below'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** A figure with its unit, as the text states it. */
export interface QuantityMention {
  /** Offsets in the text, in UTF-16 units, qualifying words included, end exclusive. */
  start: number;
  end: number;
  /** In `unit`, with 万 and 亿 multiplied out: 22余万元 is 220000 元. */
  value: number;
  /** As written, but ㎡ is 平方米, and what a figure is per stands after a stroke: 吨/日, 座/平方公里. */
  unit: string;
  qualifier: Qualifier | null;
}

const BEFORE: Record<string, Qualifier> = {
  不低于: 'at-least',
  不少于: 'at-least',
  至少: 'at-least',
  不足: 'below',
  不到: 'below',
  少于: 'below',
  低于: 'below',
  超过: 'over',
  多于: 'over',
  超: 'over',
  约: 'about',
  近: 'about',
};
/** Words that end in one of these and say nothing of a figure: 节约5万元, 附近5家; 不超过 sets a limit. */
const NO_QUALIFIER = '(?<![节预签合契制]约|附近|不超过|不超)';
const AFTER: Record<string, Qualifier> = {
  左右: 'about',
  以上: 'at-least',
  以下: 'below',
  以内: 'below',
};
const SCALES: Record<string, number> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

/** Units of measurement, and measure words; what they must not run on into stands after `(?!`. */
const UNITS = [
  ...['平方公里', '平方米', '立方米', '㎡', '公顷', '公里', '亩', '米', '吨', '元', '%', '倍'],
  ...['个工作日', '个百分点', '个月', '小时', '分钟', '天', '周'],
  ...['人次', '场次', '车次', '班次', '个', '座', '项(?!目)', '件', '份', '起', '辆', '家', '名'],
  ...['次(?!性)', '条(?!例)', '处(?!罚|理|置|室)', '人(?!才)', '户', '棵', '株', '块', '台', '套'],
  ...['本(?!通)', '批', '期', '场(?!所|地)', '车(?!间)', '组', '支', '分(?!之|类|别)'],
];
/** A year counts only where it can't be a date: three years, 三年, but not 2023年. */
const YEARS = '年(?!级|度)';
const PERIODS = ['平方公里', '公里', '人', '户', '日', '天', '周', '月', '季度', '年'];

/**
 * Tried only where a number can begin, so that a long run is read once and not again from each of its
 * digits: not within a run, nor within a group of three that has a group before and one after it.
 */
const WITHIN_GROUPS = '\\d,(?=\\d{3},)|\\d,\\d(?=\\d{2},)|\\d,\\d{2}(?=\\d,)';
const NUMBER = `(?<!${WITHIN_GROUPS})\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|(?<!\\d)\\d+(?:\\.\\d+)?`;

/**
 * The grammar. Nothing is read within a name (《…》, “532”), a date, an ordinal (第2期, 第四、五年), a range
 * (3至5个, which has no one value) or a number said roughly or in pieces (几十起, 七八个, 1万5千元).
 * Digits may be full-width.
 *
 *     quantity = [每 period | 人均] [before] number [余|多] [scale] [余|多] unit [/ period] [after]
 *              | [before] 百分之 Chinese numeral [after]
 *     number   = digits, with decimals or thousands separators | Chinese numeral
 *     scale    = 百 | 千 | 万 | 百万 | 千万 | 亿
 *
 * A Chinese numeral counts only where it is no idiom, name or ordinal: not 一批, 一起, 一个时期, 同一个;
 * 二 before a measure word is an ordinal (二次竞拍; a count is 两次), and so is N期 unless issues are
 * published or courses held (四期工程, but 发布三期通报).
 */
const QUANTITY = new RegExp(
  [
    `(?:每(?<each>${PERIODS.join('|')})|(?<average>[人户])均)?`,
    `(?:(?<before>${Object.keys(BEFORE).join('|')})${NO_QUALIFIER})?`,
    '(?:',
    `百分之(?<percent>[${NUMERALS}]+)(?![点${NUMERALS}])`,
    '|',
    `(?:(?<digits>${NUMBER})|(?<![${NUMERALS}])(?<numeral>[${NUMERALS}]+))`,
    `(?<over>[余多])?(?<scale>${Object.keys(SCALES).toReversed().join('|')})?(?<overScale>[余多])?`,
    `(?<unit>${UNITS.join('|')}|${YEARS})`,
    `(?:\\/(?<per>${PERIODS.join('|')}))?`,
    ')',
    `(?<after>${Object.keys(AFTER).join('|')})?`,
  ].join(''),
  'gu',
);
/** What stands before a figure: each is asked of one place, looking back no further than it must. */
const ORDINAL_BEFORE = /(?<=第[\d、一二三四五六七八九十]*)/uy;
const RANGE_BEFORE = /(?<=[\d一二三四五六七八九十][余多]?[万亿]?(?:至|到|-|—|～|~))/uy;
/** The figure is the end of a longer one, or of several: 12，345元; 3、5件; 1万5千元; 几十起. */
const PIECE_BEFORE = /(?<=\d[，、 ]?|[\d一二三四五六七八九十百千][余多]?[百千万亿]|[\d.几数])/uy;
const IDIOM_BEFORE = /(?<=[同下上另某任唯每逐单统这那哪新])/uy;
const IDIOMS = /一(?:批|起|个时期|年)/uy;
const ISSUING_BEFORE = /(?<=发布|印发|编发|举办|开办|出版)/uy;

/** Whether a sticky pattern fits at a place. */
function fitsAt(pattern: RegExp, text: string, index: number): boolean {
  pattern.lastIndex = index;
  return pattern.test(text);
}

/** All quantities of a text, in order. */
export function readQuantities(original: string): QuantityMention[] {
  const text = foldDigits(original);
  // The year of a date does not matter here, only where it stands.
  const isTaken = coverOf(text, [...findNames(text), ...readDates(text, 2000)]);
  return Array.from(text.matchAll(QUANTITY)).flatMap((match): QuantityMention[] => {
    const { index, 0: quote, groups = {} } = match;
    const range = { start: index, end: index + quote.length };
    if (isTaken(range)) return [];
    const value = readValue(groups, text, index);
    if (value === null) return [];
    const { each, average, per, over, overScale, before, after } = groups;
    const unit = groups['percent'] === undefined ? (groups['unit'] ?? '') : '%';
    const denominator = per ?? each ?? average;
    return [
      {
        ...range,
        value,
        unit: `${unit.replace('㎡', '平方米')}${denominator === undefined ? '' : `/${denominator}`}`,
        qualifier:
          BEFORE[before ?? ''] ?? AFTER[after ?? ''] ?? ((over ?? overScale) ? 'over' : null),
      },
    ];
  });
}

/** Full-width digits, stop and per cent sign at half width; no offset moves. */
function foldDigits(text: string): string {
  return text.replace(/[０-９．％]/g, (character) => character.normalize('NFKC'));
}

/** The figure in its unit; `null` where what looks like one does not count anything. */
function readValue(
  groups: Record<string, string | undefined>,
  text: string,
  index: number,
): number | null {
  const { percent, digits, numeral = '', unit = '', scale = '' } = groups;
  if ([ORDINAL_BEFORE, RANGE_BEFORE, PIECE_BEFORE].some((each) => fitsAt(each, text, index))) {
    return null;
  }
  if (percent !== undefined) return readChineseNumeral(percent);
  const number =
    digits === undefined
      ? readNumeral(numeral, unit, text, index)
      : Number(digits.replaceAll(',', ''));
  // 2023年 is a date even where the date parser leaves it alone.
  if (number === null || (unit === '年' && number > 99)) return null;
  return Number((number * (SCALES[scale] ?? 1)).toPrecision(15));
}

/** What a Chinese numeral counts; `null` in idioms and ordinals. */
function readNumeral(numeral: string, unit: string, text: string, index: number): number | null {
  if (fitsAt(IDIOM_BEFORE, text, index) || fitsAt(IDIOMS, text, index)) return null;
  const isIssued = fitsAt(ISSUING_BEFORE, text, index);
  if (unit === '期' ? !isIssued : numeral === '二') return null;
  return unit === '分' ? null : readChineseNumeral(numeral);
}
