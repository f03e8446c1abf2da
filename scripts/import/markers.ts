import { readChineseNumeral } from '../../src/domain/chinese-numerals.ts';

/** The customary ways to number the text of an official document (GB/T 9704-2012, 7.3.3), outermost first. */
export const MARKER_KINDS = ['cn', 'cnParen', 'num', 'numParen', 'circled', 'ordinal'] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

/** The number with which a paragraph begins. */
export interface Marker {
  kind: MarkerKind;
  number: number;
  /** Length of the marker in the text, in UTF-16 units. */
  length: number;
}

const CN = '[一二三四五六七八九十]{1,3}';

const DIGIT = '[\\d０-９]';

/** Numbers typed with their marks, and those that one character holds with its marks: ㈠ ⒈ ⑴ ①. */
const FORMS: readonly { kind: MarkerKind; pattern: RegExp }[] = [
  // 一、二季度 counts quarters, not chapters.
  {
    kind: 'cn',
    pattern: new RegExp(`^(${CN})\\s*[、.．](?!${CN}(?:季度|月|级|类|线|批|期|轮|号|等))\\s*`),
  },
  { kind: 'cnParen', pattern: new RegExp(`^[（(]\\s*(${CN})\\s*[）)][、.]?\\s*`) },
  { kind: 'cnParen', pattern: /^([㈠-㈩])\s*/ },
  { kind: 'num', pattern: new RegExp(`^(${DIGIT}{1,3})\\s*[.．、](?!${DIGIT})\\s*`) },
  { kind: 'num', pattern: /^([⒈-⒛])\s*/ },
  { kind: 'numParen', pattern: new RegExp(`^[（(]?\\s*(${DIGIT}{1,3})\\s*[）)][、.]?\\s*`) },
  { kind: 'numParen', pattern: /^([⑴-⒇])\s*/ },
  { kind: 'numParen', pattern: new RegExp(`^(?:整改)?措施(${DIGIT}{1,3}|${CN})[：:、.．]\\s*`) },
  { kind: 'circled', pattern: /^([①-⑳])\s*/ },
  { kind: 'ordinal', pattern: new RegExp(`^(${CN})是(?![否不])`) },
  { kind: 'ordinal', pattern: new RegExp(`^第(${CN})[，,、]`) },
];

/** What a paragraph may say of itself in front of its text, and of the numbers in it: 整改情况：（1）… */
const LABEL =
  /^【?(?:具体|主要|下一步)?(?:整改|工作)?(?:落实|进展|完成)?(?:情况|措施|成效|进展|结果|举措)(?:[:：]|】[:：]?)\s*/;

/** Length of the label with which a text begins, 0 where it has none. */
export function labelLength(text: string): number {
  return LABEL.exec(text)?.[0].length ?? 0;
}

/** The marker at the start of a text, behind its label if it has one; `null` where there is none. */
export function readMarker(text: string): Marker | null {
  const label = labelLength(text);
  const rest = text.slice(label);
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(rest);
    const number = match ? numberIn(match[1] ?? '') : null;
    if (match && number !== null) return { kind, number, length: label + match[0].length };
  }
  return null;
}

/** How far inside a kind of number stands: 0 is the outermost. */
export function rankOf(kind: MarkerKind): number {
  return MARKER_KINDS.indexOf(kind);
}

/** 十二 → 12, ③ → 3, ⑴ → 1, ７ → 7; `null` where the characters make no number. */
function numberIn(written: string): number | null {
  const plain = written.normalize('NFKC').replace(/[().]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  return readChineseNumeral(plain);
}
