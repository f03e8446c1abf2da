/** A run of text without a break, and which of its characters, from `from` to before `to`, are meant. */
export interface Stretch {
  text: string;
  from: number;
  to: number;
}

/** Up to here a passage is written whole into its link; of a longer one its beginning and end. */
const WHOLE = 40;
const END = 12;
/** How far from a word the next mark is looked for. */
const REACH = 40;
const MARK = /[\p{P}\p{S}\s]/u;

/**
 * The text directive that shows a passage when a link is opened (WICG, "URL Fragment Text
 * Directives"): `:~:text=[prefix-,]start[,end][,-suffix]`.
 *
 * A browser takes only words whose edges are edges of words for it too, and browsers cut Chinese
 * differently. So what is not beside a mark gets a prefix or suffix that reaches one: within these
 * the passage may begin and end anywhere.
 *
 * It shows the first place that answers: where the same words stand twice in the page, prefix and
 * suffix grow until only the passage is meant, or the run of text ends.
 *
 * `head` is where the passage begins, `tail` where it ends: the same object where it lies in one run.
 * `page` is the text of the page in which a browser will look.
 */
export function textDirective(head: Stretch, tail: Stretch, page: string): string {
  const isWhole = head === tail && head.to - head.from <= WHOLE;
  const terms = isWhole ? [head.text.slice(head.from, head.to)] : [startOf(head), endOf(tail)];
  let start = edgeBefore(head.text, head.from);
  let end = edgeAfter(tail.text, tail.to);
  const isRepeated = (): boolean => {
    const from = head.text.slice(start, head.from) + terms[0];
    return occursTwice(page, isWhole ? from + tail.text.slice(tail.to, end) : from);
  };
  while (start > 0 && isRepeated()) start = edgeBefore(head.text, start - 1);
  while (isWhole && end < tail.text.length && isRepeated()) end = edgeAfter(tail.text, end + 1);
  const before = head.text.slice(start, head.from);
  const after = tail.text.slice(tail.to, end);
  return `:~:text=${[
    before === '' ? [] : [`${encode(before)}-`],
    terms.map(encode),
    after === '' ? [] : [`-${encode(after)}`],
  ]
    .flat()
    .join(',')}`;
}

function occursTwice(page: string, words: string): boolean {
  const first = page.indexOf(words);
  return first >= 0 && page.includes(words, first + 1);
}

/** The first words of a long passage, up to an edge. */
function startOf({ text, from, to }: Stretch): string {
  return text.slice(from, Math.min(to, edgeAfter(text, from + END)));
}

/** The last words of a long passage, from an edge. */
function endOf({ text, from, to }: Stretch): string {
  return text.slice(Math.max(from, edgeBefore(text, to - END)), to);
}

/** The nearest place at or before `at` where every browser sees the edge of a word. */
function edgeBefore(text: string, at: number): number {
  for (let edge = at; edge >= Math.max(0, at - REACH); edge--) {
    if (isBesideMark(text, edge)) return edge;
  }
  return wordEdges(text).findLast((edge) => edge <= at) ?? 0;
}

function edgeAfter(text: string, at: number): number {
  for (let edge = at; edge <= Math.min(text.length, at + REACH); edge++) {
    if (isBesideMark(text, edge)) return edge;
  }
  return wordEdges(text).find((edge) => edge >= at) ?? text.length;
}

function isBesideMark(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  return MARK.test(text.charAt(at - 1)) || MARK.test(text.charAt(at));
}

/** Where this browser sees the edges of words. */
function wordEdges(text: string): number[] {
  const segments = new Intl.Segmenter('zh', { granularity: 'word' }).segment(text);
  return [...Array.from(segments, ({ index }) => index), text.length];
}

/** The directive gives the hyphen a meaning, which `encodeURIComponent` leaves alone. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
