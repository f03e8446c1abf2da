import type { Random } from '../../tests/support/random.ts';

/** A whole number of a range, both ends included. */
export function drawInteger(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function draw<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[drawInteger(random, 0, items.length - 1)];
  if (item === undefined) throw new Error('Nothing to draw from');
  return item;
}

/** The items in a random order (Fisher and Yates). */
export function shuffle<Item>(random: Random, items: readonly Item[]): Item[] {
  const left = Array.from(items);
  const drawn: Item[] = [];
  while (left.length > 0) drawn.push(...left.splice(drawInteger(random, 0, left.length - 1), 1));
  return drawn;
}
