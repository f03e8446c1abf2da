import { LACUNA_PLAIN } from '../domain/apparatus.ts';
import { findOccurrences } from '../search/occurrences.ts';

/** A run of a text node that belongs to the published text. */
interface Piece {
  node: Text;
  /** Where the run begins and ends in the node. */
  from: number;
  to: number;
  /** Where it begins in the whole text, and what it contributes to it. */
  at: number;
  text: string;
}

/** What stands in the page beside the text: editors' notes and the signs that link to a paragraph. */
const BESIDE = '.editor-note, .editor-note-text, .anchor';

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

/** The text of the pieces, a line break between paragraphs. */
function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text = text.padEnd(piece.at, '\n') + piece.text;
  return text;
}

function collectPieces(root: Element): Piece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let at = 0;
  let paragraph: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.parentElement?.closest(BESIDE)) continue;
    const current = node.parentElement?.closest('p') ?? null;
    if (paragraph && current !== paragraph) at++;
    paragraph = current;
    const piece = readPiece(node, at);
    if (piece.text === '') continue;
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

/** What a node contributes: a supplied reading without its brackets, a lacuna in its plain form. */
function readPiece(node: Text, at: number): Piece {
  const { data, parentElement } = node;
  if (parentElement?.closest('.lacuna')) {
    return { node, from: 0, to: data.length, at, text: LACUNA_PLAIN };
  }
  const supplied = parentElement?.closest('.supplied');
  const from = supplied && data.startsWith('〔') ? 1 : 0;
  const to = supplied && data.endsWith('〕') ? data.length - 1 : data.length;
  return { node, from, to, at, text: data.slice(from, to) };
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
