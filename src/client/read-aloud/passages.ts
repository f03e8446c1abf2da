import { LACUNA_PLAIN } from '../../domain/apparatus.ts';
import { collectPieces, joinPieces, type Piece } from '../text-pieces.ts';
import { findSentences } from './sentences.ts';

/** A sentence to speak, and where it stands in the page. */
export interface Passage {
  words: string;
  range: Range;
  /** What the editors did with it: shown, but not spoken, for the voice is the notice's alone. */
  marks: readonly string[];
}

const MARKS = [
  ['补字', '.supplied'],
  ['存疑', '.doubtful'],
] as const;

/** The sentences of an element, as they are spoken. */
export function passagesOf(root: Element): Passage[] {
  const pieces = collectPieces(root);
  const text = joinPieces(pieces);
  return findSentences(text).flatMap(({ start, end }) => {
    const touched = pieces.filter(({ at, text: own }) => at < end && at + own.length > start);
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) return [];
    const range = document.createRange();
    // A lacuna is longer in the page than in the text: it is taken whole.
    range.setStart(first.node, Math.min(first.to, first.from + Math.max(0, start - first.at)));
    range.setEnd(
      last.node,
      last.at + last.text.length <= end ? last.to : last.from + end - last.at,
    );
    const words = text.slice(start, end).replaceAll(LACUNA_PLAIN, '，此处原文残缺，');
    return [{ words, range, marks: marksOf(touched) }];
  });
}

function marksOf(touched: readonly Piece[]): string[] {
  const counts = MARKS.map(([name, selector]) => {
    const marked = touched.map(({ node }) => node.parentElement?.closest(selector));
    return { name, count: new Set(marked.filter((each) => each)).size };
  });
  return counts.filter(({ count }) => count > 0).map(({ name, count }) => `含${name}${count}处`);
}
