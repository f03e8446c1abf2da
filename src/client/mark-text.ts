import { findOccurrences } from '../search/occurrences.ts';
import { collectPieces, joinPieces, type Piece } from './text-pieces.ts';

/**
 * Marks folded phrases in published texts as search reads them, across links and other elements.
 * Returns the marks of each occurrence, in order; an occurrence has one mark for each text node.
 */
export function markPhrases(
  roots: readonly Element[],
  phrases: readonly string[],
): HTMLElement[][] {
  return roots.flatMap((root) => {
    const pieces = collectPieces(root);
    const runs = findOccurrences(joinPieces(pieces), phrases);
    // From the end, since a node that is split keeps its beginning.
    const marks: HTMLElement[][] = [];
    for (const { start, end } of runs.reverse()) {
      const touched = pieces.filter(
        // Of a lacuna marked before, nothing is left in its node.
        ({ node, at, text: { length } }) => node.length > 0 && at < end && at + length > start,
      );
      marks.unshift(
        touched
          .reverse()
          .map((piece) => wrap(piece, start, end))
          .reverse(),
      );
    }
    return marks;
  });
}

function wrap({ node, from, to, at, text }: Piece, start: number, end: number): HTMLElement {
  // A lacuna is longer in the page than in the text: it is marked whole.
  const isWhole = text.length !== to - from;
  const first = isWhole ? from : Math.max(from, from + start - at);
  const after = isWhole ? to : Math.min(to, from + end - at);
  const range = document.createRange();
  range.setStart(node, first);
  range.setEnd(node, after);
  const mark = document.createElement('mark');
  range.surroundContents(mark);
  return mark;
}

/** Takes marks away again and leaves the text as it was. */
export function removeMarks(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const { parentElement } = mark;
    mark.replaceWith(...mark.childNodes);
    parentElement?.normalize();
  }
}
