import { expect, test } from 'vitest';
import { divideIntoGroups } from '../../scripts/build/divide-into-groups.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `n${index}`);
const sizes = (count: number, processes: number): number[] =>
  divideIntoGroups(names(count), processes).map(({ length }) => length);

test('few notices, and those of a single process that can hold them, are not divided', () => {
  expect(sizes(0, 2)).toEqual([]);
  expect(sizes(8, 4)).toEqual([]);
  expect(sizes(20, 1)).toEqual([]);
});

test('every process gets as many groups as the others, none of more than 20 notices', () => {
  expect(sizes(9, 2)).toEqual([5, 4]);
  expect(sizes(40, 2)).toEqual([20, 20]);
  expect(sizes(41, 2)).toEqual([11, 11, 11, 8]);
  expect(sizes(21, 1)).toEqual([11, 10]);
  expect(sizes(9, 64)).toEqual(Array(9).fill(1));
});

test('each notice is in one group', () => {
  const all = names(1003);
  expect(divideIntoGroups(all, 3).flat()).toEqual(all);
});
