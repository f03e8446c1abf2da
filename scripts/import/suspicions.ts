import { readDates } from '../../src/domain/date-mentions.ts';
import { readMarker } from './markers.ts';

/** A place that reads as if the capture or a republication had damaged it. */
export interface Suspicion {
  line: number;
  what: string;
  /** The words, with a few around them. */
  excerpt: string;
}

const FORMS: readonly { what: string; pattern: RegExp }[] = [
  {
    what: '像是插入的广告',
    pattern: /(?:娱乐城|棋牌|博彩|真人娱乐|彩票网)|加微信|https?:\/\/|www\.|400-\d{3}/giu,
  },
  {
    what: '像是数字和后面的字丢失后剩下的“线”',
    pattern: /(?:认|问题|停车|上|下|电|专|热)线(?=[年月日个条件次辆起项名人家座.．；;])/g,
  },
  { what: '像是“近平”二字丢失', pattern: /习(?=新时代|重要(?:讲话|论述|指示)|总书记|对|关于|在)/g },
  {
    what: '没有这一天',
    pattern:
      /\d{1,2}月(?:3[2-9]|[4-9]\d)日|(?<!\d)(?:1[3-9]|[2-9]\d|0)月\d{1,2}日|(?<!\d)2月3[01]日|(?<!\d)(?:4|6|9|11)月31日/g,
  },
  { what: '标点重复', pattern: /[，、；：,;]{2,}|。{2,}/g },
  {
    what: '像是有字丢失',
    pattern: /(?:和|与|及|的|擅自|对于|关于|根据|按照)[、。；]|[（(]\s*[）)]|“”|《》/g,
  },
  { what: '有看不见的字符', pattern: /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad]/g },
  { what: '有显示不出来的字符', pattern: /[\ufffd\p{Co}\p{Cn}]/gu },
  { what: '联系方式是空的', pattern: /(?:电话|邮箱|地址|联系人)[:：]\s*(?=[；;。，,]|$)/g },
];
const CONTEXT = 8;

/** What is known of a file that makes its words suspicious. */
export interface Knowledge {
  /** Words that a republication inserted elsewhere. */
  advertisements: readonly string[];
  /** The day on which the page says it was published, ISO 8601; `null` where it does not say. */
  capturedOn: string | null;
}

/** Reports what looks damaged, and changes nothing: whether it is must be judged by a person. */
export function findSuspicions(
  lines: readonly { line: number; text: string }[],
  { advertisements, capturedOn }: Knowledge,
): Suspicion[] {
  return lines.flatMap(({ line, text }) => {
    const found = FORMS.flatMap(({ what, pattern }) =>
      Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({
        line,
        what: `${what}${codeOf(words)}`,
        excerpt: around(text, index, index + words.length),
      })),
    );
    const inserted = advertisements.flatMap((word) =>
      occurrences(text, word).map((at) => ({
        line,
        what: '像是插入的广告',
        excerpt: around(text, at, at + word.length),
      })),
    );
    return [
      ...inserted,
      ...found,
      ...findUnpaired(line, text),
      ...findLate(line, text, capturedOn),
    ];
  });
}

/** What can't be seen is named by its code: （U+200B）. */
function codeOf(words: string): string {
  if (!/^[\p{C}\u2028\u2029\ufffd]$/u.test(words)) return '';
  const code = words.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
  return `（U+${code}）`;
}

function around(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return `${before}【${text.slice(start, end)}】${text.slice(end, end + CONTEXT)}`;
}

function occurrences(text: string, word: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** Days that had not come when the page was published, told of as past or not. */
function findLate(line: number, text: string, capturedOn: string | null): Suspicion[] {
  if (capturedOn === null) return [];
  return readDates(text, 2000)
    .filter(
      ({ from, isInferred, start, end }) =>
        !isInferred && from !== null && from > capturedOn && /日/.test(text.slice(start, end)),
    )
    .map(({ start, end }) => ({
      line,
      what: `晚于网页发布的日期（${capturedOn}）`,
      excerpt: around(text, start, end),
    }));
}

/** Brackets and quotation marks that do not pair within a paragraph. */
function findUnpaired(line: number, text: string): Suspicion[] {
  const bare = text.slice(readMarker(text)?.length ?? 0);
  const start = `${bare.slice(0, CONTEXT * 2)}…`;
  const brackets = ['《》', '（）', '()', '【】', '〔〕']
    .filter(([open = '', close = '']) => bare.split(open).length !== bare.split(close).length)
    .map((pair) => ({ line, what: `${pair} 不成对`, excerpt: start }));
  const wrong = findWrongQuote(bare);
  if (wrong === null) return brackets;
  return [
    ...brackets,
    { line, what: '引号前后颠倒或不成对', excerpt: around(bare, wrong, wrong + 1) },
  ];
}

/** Offset of the first mark that closes nothing or opens twice; `null` where all pair. */
function findWrongQuote(text: string): number | null {
  let open: number | null = null;
  for (const { index, 0: mark } of text.matchAll(/[“”]/g)) {
    if ((mark === '“') === (open !== null)) return index;
    open = mark === '“' ? index : null;
  }
  return open;
}
