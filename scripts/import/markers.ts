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

const DIGITS = '一二三四五六七八九';
const CN = '[一二三四五六七八九十]{1,3}';

const FORMS: readonly { kind: MarkerKind; pattern: RegExp }[] = [
  { kind: 'cn', pattern: new RegExp(`^(${CN})[、.．]\\s*`) },
  { kind: 'cnParen', pattern: new RegExp(`^[（(]\\s*(${CN})\\s*[）)][、.]?\\s*`) },
  { kind: 'num', pattern: /^(\d{1,3})[.．、](?!\d)\s*/ },
  { kind: 'numParen', pattern: /^[（(]?\s*(\d{1,3})\s*[）)][、.]?\s*/ },
  { kind: 'circled', pattern: /^([①-⑳])\s*/ },
  { kind: 'ordinal', pattern: new RegExp(`^(${CN})是(?![否不])`) },
  { kind: 'ordinal', pattern: new RegExp(`^第(${CN})[，,、]`) },
];

/** The marker at the start of a text; `null` where there is none. */
export function readMarker(text: string): Marker | null {
  for (const { kind, pattern } of FORMS) {
    const match = pattern.exec(text);
    const number = match ? numberIn(match[1] ?? '') : null;
    if (match && number !== null) return { kind, number, length: match[0].length };
  }
  return null;
}

/** How far inside a kind of number stands: 0 is the outermost. */
export function rankOf(kind: MarkerKind): number {
  return MARKER_KINDS.indexOf(kind);
}

/** 十二 → 12, ③ → 3, 7 → 7; `null` where the characters make no number. */
function numberIn(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^[①-⑳]$/.test(written)) return (written.codePointAt(0) ?? 0) - 0x2460 + 1;
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(written);
  if (!match) return null;
  const [, tens, ten, ones] = match;
  const value =
    (ten ? (tens ? DIGITS.indexOf(tens) + 1 : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) + 1 : 0);
  return value > 0 ? value : null;
}
