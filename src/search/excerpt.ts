import { joinRuns, type TextRun } from './occurrences.ts';

/** A piece of an excerpt: words found, words around them, or what was left out between. */
export interface ExcerptPiece {
  text: string;
  kind: 'found' | 'around' | 'gap';
}

/** How far an excerpt reaches on either side of what was found, in UTF-16 units. */
const BEFORE = 36;
const AFTER = 48;
/** An excerpt grows no further than this; what is found later is counted, not shown. */
const LONGEST = 220;

const CLAUSE_END = /[。；，：、？！\n]/u;
const SENTENCE_END = /[。；\n]/u;

/** The words around what was found, beginning and ending at a clause; of a text without, its beginning. */
export function makeExcerpt(text: string, found: readonly TextRun[]): ExcerptPiece[] {
  const around = found.length === 0 ? [{ start: 0, end: 0 }] : found;
  let windows: TextRun[] = [];
  for (const run of around) {
    const more = joinRuns([...windows, windowAround(text, run)]);
    const length = more.reduce((sum, { start, end }) => sum + end - start, 0);
    if (windows.length > 0 && length > LONGEST) break;
    windows = more;
  }
  const pieces: ExcerptPiece[] = [];
  let at = 0;
  for (const window of windows) {
    if (window.start > at) pieces.push({ text: '…', kind: 'gap' });
    pieces.push(...piecesOf(text, window, found));
    at = window.end;
  }
  if (at < text.length) pieces.push({ text: '…', kind: 'gap' });
  return pieces;
}

function windowAround(text: string, { start, end }: TextRun): TextRun {
  return { start: clauseStart(text, start), end: clauseEnd(text, end) };
}

/** The nearest beginning of a sentence within reach, else of the earliest clause, else the reach itself. */
function clauseStart(text: string, at: number): number {
  const reach = Math.max(0, at - BEFORE);
  if (reach === 0) return 0;
  const before = text.slice(reach, at);
  const sentence = lastMatch(before, SENTENCE_END);
  if (sentence >= 0) return reach + sentence + 1;
  const clause = before.search(CLAUSE_END);
  return clause >= 0 ? reach + clause + 1 : wholeCharacter(text, reach);
}

function clauseEnd(text: string, at: number): number {
  const reach = Math.min(text.length, at + AFTER);
  if (reach === text.length) return reach;
  const after = text.slice(at, reach);
  const sentence = after.search(SENTENCE_END);
  if (sentence >= 0) return at + sentence + 1;
  const clause = lastMatch(after, CLAUSE_END);
  return clause >= 0 ? at + clause + 1 : wholeCharacter(text, reach);
}

function lastMatch(text: string, pattern: RegExp): number {
  for (let at = text.length - 1; at >= 0; at--) if (pattern.test(text.charAt(at))) return at;
  return -1;
}

/** A place that does not lie within a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const isInside =
    /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return isInside ? at - 1 : at;
}

function piecesOf(text: string, window: TextRun, found: readonly TextRun[]): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let at = window.start;
  const add = (end: number, kind: ExcerptPiece['kind']): void => {
    // Paragraphs follow one another on one line.
    const piece = text.slice(at, end).replaceAll('\n', '　');
    if (piece !== '') pieces.push({ text: piece, kind });
    at = end;
  };
  for (const { start, end } of found) {
    if (end <= window.start || start >= window.end) continue;
    add(Math.max(start, window.start), 'around');
    add(Math.min(end, window.end), 'found');
  }
  add(window.end, 'around');
  return pieces;
}

/** A whole text with what was found in it, in the same pieces. */
export function markText(text: string, found: readonly TextRun[]): ExcerptPiece[] {
  return piecesOf(text, { start: 0, end: text.length }, found);
}
