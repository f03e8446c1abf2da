import { expect, test } from 'vitest';
import { readDates } from '../../src/domain/date-mentions.ts';
import { readMentions } from '../../src/domain/mentions.ts';
import { findNames } from '../../src/domain/names-in-text.ts';
import { readQuantities } from '../../src/domain/quantities.ts';
import { readRegulations } from '../../src/domain/regulations.ts';

const LENGTH = 200_000;
const REGISTER = [{ id: 'a', name: '城管', aliases: ['城市管理局'] }];

/** A reader that begins anew from every character would need minutes for these, not a moment. */
test.each(['1', '一', '《', '“', '城', ',123', '1、', '3个', '《甲》', '“甲”', '2023年', '城管'])(
  '200,000 characters of “%s” are read in one go',
  (unit) => {
    const text = unit.repeat(LENGTH / unit.length);
    const found = [
      readQuantities(text),
      readDates(text, 2023),
      readRegulations(text),
      findNames(text),
      readMentions(text, REGISTER),
    ];
    expect(found.map(({ length }) => length <= LENGTH)).not.toContain(false);
  },
);

test.each([
  ['1234,567个', []],
  ['1,2,345个', [2345]],
  ['1,234,567个', [1234567]],
  ['12345,678,901个', []],
])('a number in groups is read where it begins: %s', (text, values) => {
  expect(readQuantities(text).map(({ value }) => value)).toEqual(values);
});
