import type { Captured, CapturedLine } from './captured.ts';
import { findTitle, findWanted } from './find-title.ts';
import { ImportError } from './import-error.ts';
import { hasInvisible } from './invisible.ts';

/** Text that is not the notice's, with the reason. */
export interface Exclusion {
  line: number;
  text: string;
  reason: string;
}

/** Where the notice stands in what was captured. */
export interface Extent {
  title: { line: number; text: string };
  /** The lines after the title that may be the notice's, none of them blank. */
  body: readonly CapturedLine[];
  excluded: readonly Exclusion[];
  /** Words that were inserted by a republication: those that also stand alone. */
  advertisements: readonly string[];
  /** Lines of the page's own data: when it was put there, by whom. */
  metadata: readonly string[];
}

const METADATA =
  /^(?:发布|发文|更新|时间|日期|来源|信息来源|文章来源|文章作者|作者|编辑|点击|浏览|阅读|字体|字号|稿源|索引号)/;
const TAIL =
  /^(?:【[^】]*】|\[[^\]]*\]|打印|关闭|返回|上一[篇条]|下一[篇条]|分享|扫一扫|相关(?:链接|新闻|阅读)|责任编辑|责编|编辑[:：]|Copyright|版权所有|主办单位|技术支持|浏览次数)/i;
const PAGE_NUMBER =
  /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d{1,3}\s*页(?:[，,/\s]*共\s*\d{1,3}\s*页)?)$/;
const ADVERTISEMENT =
  /体育|娱乐|棋牌|彩票|博彩|注册|下载|官网|登录|平台|网址|直播|影视|真人|\bapp\b/i;
const OWN_WORDS = /整改|措施|问题|情况|责任|工作|成效|进展/;
const LONGEST_ADVERTISEMENT = 12;
/** How far behind the title the page's own data may stand. */
const METADATA_LINES = 4;

/**
 * Finds the title and what is certainly not the notice's: the page around it, its own data, and
 * advertisements that stand alone. Whatever is left out is listed with its reason.
 *
 * `wanted` is the title that the user named; throws an `ImportError` where there is no title.
 */
export function findExtent({ lines }: Captured, wanted: string | null): Extent {
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const found = wanted === null ? findTitle(filled) : findWanted(filled, wanted);
  if (!found) throw new ImportError(wanted === null ? NO_TITLE : noSuchTitle(wanted));
  const { from, to } = found;
  const advertisements = findAdvertisements(filled);
  const excluded: Exclusion[] = [];
  const exclude = ({ number, text }: CapturedLine, reason: string): void => {
    excluded.push({ line: number, text: text.trim(), reason });
  };
  for (const line of filled.slice(0, from)) exclude(line, line.outside ?? BEFORE_TITLE);
  const title = cleanTitle(found.text, advertisements);
  const [first] = filled.slice(from, from + 1);
  if (!first) throw new ImportError(NO_TITLE);
  if (hasInvisible(title)) throw new ImportError(invisibleTitle(first.number, title));
  if (found.before.trim() !== '') {
    excluded.push({ line: first.number, text: found.before.trim(), reason: BEFORE_TITLE });
  }
  if (title !== found.text) {
    const text = found.text.slice(0, found.text.length - title.length);
    excluded.push({ line: first.number, text, reason: ADVERTISEMENT_REASON });
  }
  const rest = filled.slice(to);
  const end = rest.length - countTail(rest);
  const body: CapturedLine[] = [];
  const metadata: string[] = [];
  for (const [index, line] of rest.entries()) {
    const text = line.text.trim();
    if (line.outside !== null) exclude(line, line.outside);
    else if (index >= end) exclude(line, '页面末尾的按钮、链接或栏目，不属于通报');
    else if (index < METADATA_LINES && isMetadata(text)) {
      metadata.push(text);
      exclude(line, '网页自身的信息，不属于通报');
    } else if (PAGE_NUMBER.test(text)) exclude(line, '页码，不属于通报');
    else if (advertisements.includes(text)) exclude(line, ADVERTISEMENT_REASON);
    else body.push(line);
  }
  return {
    title: { line: first.number, text: title },
    body,
    excluded,
    advertisements,
    metadata,
  };
}

const BEFORE_TITLE = '标题之前的文字，不属于通报';
const ADVERTISEMENT_REASON = '疑为转载时插入的广告词';
const NO_TITLE =
  '没有找到标题（含“巡察”或“巡视”、“整改”，以“通报”“公告”“报告”或“情况”结尾的一行）；请用 --title 写明文件里的标题';

function noSuchTitle(wanted: string): string {
  return `文件里没有“${wanted}”这个标题；请逐字照文件里的标题写 --title`;
}

function invisibleTitle(line: number, title: string): string {
  return `第 ${line} 行的标题“${title}”里有看不见的字符（如零宽空格）；请在原来的文件里把标题重新打一遍再导入`;
}

function cleanTitle(text: string, advertisements: readonly string[]): string {
  const word = advertisements.find((each) => text.startsWith(each));
  return word === undefined ? text : text.slice(word.length).trimStart();
}

/** Short foreign words that stand alone and come again. */
function findAdvertisements(filled: readonly CapturedLine[]): string[] {
  const all = filled.map(({ text }) => text).join('\n');
  const words = filled
    .map(({ text }) => text.trim())
    .filter((text) => text.length <= LONGEST_ADVERTISEMENT)
    .filter((text) => ADVERTISEMENT.test(text) && !OWN_WORDS.test(text) && !/\p{P}/u.test(text));
  return Array.from(new Set(words)).filter((word) => all.split(word).length > 2);
}

function isMetadata(text: string): boolean {
  return text.length <= 100 && METADATA.test(text) && /[:：]/.test(text);
}

function countTail(rest: readonly CapturedLine[]): number {
  let count = 0;
  const isTail = (text: string): boolean => TAIL.test(text) && !/[。；]/.test(text);
  while (count < rest.length && isTail(rest.at(-1 - count)?.text.trim() ?? '')) count++;
  return count;
}
