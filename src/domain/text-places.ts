import { findEnumeration } from './enumeration.ts';

const SENTENCE_END = /[。；！？\n]/;

/**
 * The sentence that holds a run of a text, with its final mark; a semicolon ends one too, as the
 * long sentences of notices are lists. An enumerating number at its start belongs to it.
 */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && !SENTENCE_END.test(text[to - 1] ?? '')) to++;
  return text.slice(from, to).trim();
}

/**
 * Anchor of the paragraph, or of the enumerated point in it, that holds an offset of the published
 * reading of one file (`m050-p1-4`): the counterpart of what the pages carry.
 */
export function anchorAt(prefix: string, text: string, offset: number): string {
  const before = text.slice(0, offset);
  const paragraph = before.split('\n').length;
  const paragraphStart = before.lastIndexOf('\n') + 1;
  const ownText = text.slice(paragraphStart).split('\n')[0] ?? '';
  const point = findEnumeration(ownText).findLast((each) => each.offset <= offset - paragraphStart);
  return point ? `${prefix}-p${paragraph}-${point.number}` : `${prefix}-p${paragraph}`;
}
