import { formatNumber } from './number-format.ts';

const FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** What a browser writes in front of an item of a numbered list (HTML, 4.4.8); nothing for other lists. */
export function listLabel(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol' || isUnmarked(list) || isUnmarked(item)) return '';
  const items = Array.from(list.children).filter(({ localName }) => localName === 'li');
  const isReversed = list.hasAttribute('reversed');
  let number = integerOf(list, 'start') ?? (isReversed ? items.length : 1);
  for (const each of items) {
    number = integerOf(each, 'value') ?? number;
    if (each === item) break;
    number += isReversed ? -1 : 1;
  }
  return `${formatNumber(number, FORMATS[list.getAttribute('type') ?? ''] ?? 'decimal')}.`;
}

function integerOf(element: Element, name: string): number | null {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(number) ? null : number;
}

function isUnmarked(element: Element): boolean {
  return /list-style(?:-type)?\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}
