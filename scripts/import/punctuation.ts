/** Half-width marks that stand for full-width ones beside Chinese (GB/T 15834-2011). */
const PAIRS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};
const FULL = new RegExp(`[${Object.values(PAIRS).join('')}]`);
const HALF_BESIDE_HAN = /\p{Script=Han}[,:;()?!]|[,:;()?!]\p{Script=Han}/u;

/** How a notice's punctuation is published. */
export interface Punctuation {
  /** The full-width marks that are restored; empty where the text is published as it stands. */
  folded: string;
  restore(text: string): string;
}

/**
 * Whether a capture folded the punctuation to half width: it has half-width marks beside Chinese and
 * not one full-width mark. A text that mixes both was typed so, and is published so.
 */
export function readPunctuation(texts: readonly string[]): Punctuation {
  const isFolded =
    !texts.some((text) => FULL.test(text)) && texts.some((text) => HALF_BESIDE_HAN.test(text));
  if (!isFolded) return { folded: '', restore: (text) => text };
  const restored = new Set(
    texts.flatMap((text) => Array.from(restoreWidth(text)).filter((mark) => FULL.test(mark))),
  );
  const folded = Object.values(PAIRS)
    .filter((mark) => restored.has(mark))
    .join('');
  return { folded, restore: restoreWidth };
}

/** Marks become full-width but between Latin letters or digits: 1,000 and 10:30 stay. */
function restoreWidth(text: string): string {
  return text.replace(/[,:;()?!]/g, (mark, at: number) => {
    const isLatin = /[\dA-Za-z]/.test(text[at - 1] ?? '') && /[\dA-Za-z]/.test(text[at + 1] ?? '');
    return isLatin && !/[()]/.test(mark) ? mark : (PAIRS[mark] ?? mark);
  });
}
