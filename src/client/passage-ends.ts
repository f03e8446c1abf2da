import { INSERTED } from './quoted-text.ts';
import type { Stretch } from './text-fragment.ts';
import { textNodes } from './text-pieces.ts';

/** A browser looks for words within one of these, and not across what the editors inserted. */
const BLOCK = '.point, p';

/**
 * The runs of text in which quoted words begin and end, one object where they are the same run;
 * `null` where one of them is not simply the captured text, so that no browser would find it.
 *
 * `first` and `last` are the nodes of the first and the last of the words.
 */
export function passageEnds(
  range: Range,
  [first, last]: readonly [Text, Text],
  texts: readonly Element[],
): { head: Stretch; tail: Stretch } | null {
  if (isInserted(first) || isInserted(last)) return null;
  const nodes = texts.flatMap((text) => [...textNodes(text)]);
  const head = runAround(nodes, first);
  const tail = runAround(nodes, last);
  const from = head.before + (first === range.startContainer ? range.startOffset : 0);
  const to = tail.before + (last === range.endContainer ? range.endOffset : last.length);
  if (head.run.includes(last)) {
    const whole = { text: head.text, from, to };
    return { head: whole, tail: whole };
  }
  return {
    head: { text: head.text, from, to: head.text.length },
    tail: { text: tail.text, from: 0, to },
  };
}

interface Run {
  run: Text[];
  text: string;
  /** How many characters stand in the run before the node asked for. */
  before: number;
}

/** The run of text nodes that one belongs to. */
function runAround(nodes: readonly Text[], node: Text): Run {
  const isSameRun = (other: Text | undefined): other is Text =>
    other !== undefined && !isInserted(other) && blockOf(other) === blockOf(node);
  const at = nodes.indexOf(node);
  let start = at;
  while (isSameRun(nodes[start - 1])) start--;
  let end = at + 1;
  while (isSameRun(nodes[end])) end++;
  const run = nodes.slice(start, end);
  const before = run.slice(0, at - start).reduce((length, { data }) => length + data.length, 0);
  return { run, text: run.map(({ data }) => data).join(''), before };
}

function isInserted(node: Text): boolean {
  return node.parentElement?.closest(INSERTED) !== null;
}

function blockOf(node: Text): Element | null {
  return node.parentElement?.closest(BLOCK) ?? null;
}
