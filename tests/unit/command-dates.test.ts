import { expect, test } from 'vitest';
import { isDate, isWrittenAsDate, todayInChina } from '../../scripts/command/dates.ts';

test('the day in China begins at 16:00 UTC', () => {
  expect(todayInChina(new Date('2024-06-30T15:59:59Z'))).toBe('2024-06-30');
  expect(todayInChina(new Date('2024-06-30T16:00:00Z'))).toBe('2024-07-01');
});

test.each([
  ['2024-02-29', true, true],
  ['2023-02-29', true, false],
  ['2024-13-01', true, false],
  ['2024-6-30', false, false],
  ['29.2.2024', false, false],
  ['', false, false],
])('“%s”: written as a date %s, a date %s', (text, isWritten, isReal) => {
  expect(isWrittenAsDate(text)).toBe(isWritten);
  expect(isDate(text)).toBe(isReal);
});
