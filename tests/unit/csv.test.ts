import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/domain/csv.ts';

const BOM = '\ufeff';

describe('a cell', () => {
  const cell = (value: string | number | boolean | null): string =>
    toCsv(['a'], [[value, 'x']]).slice(`${BOM}a\r\n`.length, -',x\r\n'.length);

  // RFC 4180, 2.5 to 2.7.
  test.each([
    ['渣土', '渣土'],
    ['一，二', '一，二'],
    ['a,b', '"a,b"'],
    ['第一段\n第二段', '"第一段\n第二段"'],
    ['a\r\nb', '"a\r\nb"'],
    ['他说"好"', '"他说""好"""'],
    ['', ''],
    [null, ''],
    [86, '86'],
    [49.5, '49.5'],
    [0, '0'],
    [true, 'true'],
    [false, 'false'],
  ])('%j is %s', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is no formula', (value) => {
    expect(cell(value).replaceAll('"', '')).toBe(`'${value}`);
  });

  test('that is a negative number is left a number', () => {
    expect(cell(-5)).toBe('-5');
  });
});

test('a file begins with the byte order mark and ends each line as RFC 4180 has it', () => {
  expect(
    toCsv(
      ['编号', '标题'],
      [
        [1, '公厕'],
        [2, '渣土'],
      ],
    ),
  ).toBe(`${BOM}编号,标题\r\n1,公厕\r\n2,渣土\r\n`);
  expect(toCsv(['编号'], [])).toBe(`${BOM}编号\r\n`);
});
