import { describe, expect, test } from 'vitest';
import { canonicalDocumentNumbers, joinDocumentNumbers } from '../../src/search/document-number.ts';
import { parseQuery } from '../../src/search/query.ts';
import { toSimplified } from '../../src/search/to-simplified.ts';

/** The forms in which each word of a query is looked for. */
const words = (input: string): (readonly string[])[] =>
  parseQuery(input).terms.map(({ phrases }) => phrases);

// GB/T 9704-2012, 7.2.5: the year in full within 〔〕, the serial number without 第 and with 号.
describe('a document number is looked for as the standard writes it', () => {
  test.each([
    '[2023]66号',
    '(2023)66号',
    '（2023）66号',
    '【2023】66号',
    '［2023］66号',
    '﹝2023﹞66号',
    '2023 66号',
    '2023\u300066号',
    '〔2023〕 66 号',
    '〔2023〕第66号',
    '[ 2023 ] 第 66 号',
    '（２０２３）６６号',
    '"2023 66号"',
  ])('%s', (input) => {
    const [phrases, ...others] = words(input);
    expect(phrases).toContain('〔2023〕66号');
    expect(others).toEqual([]);
  });

  test.each([
    ['常城管[2023]66号', '常城管〔2023〕66号'],
    ['常城管2023 66号', '常城管〔2023〕66号'],
    ['常政复（2023） 79 号的', '常政复〔2023〕79号的'],
  ])('%s: with the words around it', (input, expected) => {
    expect(words(input)).toEqual([expect.arrayContaining([expected])]);
  });

  test('what was typed is looked for first', () => {
    expect(parseQuery('(2023)66号').terms).toEqual([
      { typed: '(2023)66号', phrases: ['(2023)66号', '〔2023〕66号'] },
    ]);
    expect(words('〔2023〕66号')).toEqual([['〔2023〕66号']]);
  });

  test('several in one query are words of their own', () => {
    expect(words('[2023]66号 2023 79号 -2022 8号')).toEqual([
      ['[2023]66号', '〔2023〕66号'],
      ['202379号', '〔2023〕79号'],
    ]);
    expect(parseQuery('渣土 -2022 8号').excluded).toEqual([
      { typed: '2022 8号', phrases: ['20228号', '〔2022〕8号'] },
    ]);
  });

  test('typed in Traditional characters, too', () => {
    const [term] = parseQuery('[2023]66號', toSimplified).terms;
    expect(term?.phrases).toContain('〔2023〕66号');
  });
});

describe('no document number', () => {
  test.each([
    ['2023年66号', ['2023年66号']],
    ['202366号', ['202366号']],
    ['[23]66号', ['[23]66号']],
    ['[12023]66号', ['[12023]66号']],
    ['[2023]号', ['[2023]号']],
  ])('%s', (input, expected) => {
    expect(words(input)).toEqual([expected]);
  });

  test.each([
    ['2023 66', ['2023', '66']],
    ['12023 66号', ['12023', '66号']],
    ['2023 -66号', ['2023']],
    ['"2023" 66号', ['2023', '66号']],
    ['2023年 66号', ['2023年', '66号']],
  ])('%s: the words stay apart', (input, expected) => {
    expect(words(input)).toEqual(expected.map((word) => [word]));
  });
});

test('white space within is joined, and what else there is stays', () => {
  const joined = joinDocumentNumbers('公厕 2023 66号 渣土');
  expect(joined.split(' ')).toHaveLength(3);
  expect(canonicalDocumentNumbers(joined)).toBe('公厕 〔2023〕66号 渣土');
});
