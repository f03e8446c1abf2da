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
  const number = numbersOf(list).get(item) ?? 1;
  return `${formatNumber(number, FORMATS[list.getAttribute('type') ?? ''] ?? 'decimal')}.`;
}

const counted = new WeakMap<Element, ReadonlyMap<Element, number>>();

/** The number of each item of a list, counted once. */
function numbersOf(list: Element): ReadonlyMap<Element, number> {
  const known = counted.get(list);
  if (known) return known;
  const items = Array.from(list.children).filter(({ localName }) => localName === 'li');
  const isReversed = list.hasAttribute('reversed');
  let next = integerOf(list, 'start') ?? (isReversed ? items.length : 1);
  const numbers = new Map<Element, number>();
  for (const each of items) {
    next = integerOf(each, 'value') ?? next;
    numbers.set(each, next);
    next += isReversed ? -1 : 1;
  }
  counted.set(list, numbers);
  return numbers;
}

function integerOf(element: Element, name: string): number | null {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(number) ? null : number;
}

function isUnmarked(element: Element): boolean {
  return /list-style(?:-type)?\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}
