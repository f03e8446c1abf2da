import { LACUNA_PLAIN } from '../domain/apparatus.ts';

/** A run of a text node that belongs to the published text. */
export interface Piece {
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

/** The runs of the published text within an element, as search reads it. */
export function collectPieces(root: Element): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let paragraph: Element | null = null;
  for (const node of textNodes(root)) {
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

/** The text of the pieces, a line break between paragraphs. */
export function joinPieces(pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text = text.padEnd(piece.at, '\n') + piece.text;
  return text;
}

/** The text nodes of the published text within an element, in order. */
export function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest(BESIDE)) yield node;
  }
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
