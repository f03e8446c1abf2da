import { describe, expect, test } from 'vitest';
import { EMPTY_QUERY, formatQuery, parseQuery } from '../../src/search/query.ts';
import { Draws } from '../support/draws.ts';

/** The words that are wanted and those that are not, as the index is asked for them. */
const phrases = (input: string): string[][] => {
  const { terms, excluded } = parseQuery(input);
  return [terms, excluded].map((list) => list.flatMap((term) => term.phrases));
};

describe('words', () => {
  test.each([
    ['渣土车', ['渣土车']],
    ['渣土车 公厕', ['渣土车', '公厕']],
    ['\u3000渣土车\u3000公厕\t环卫\n', ['渣土车', '公厕', '环卫']],
    ['渣土，公厕', ['渣土,公厕']],
    ['WIFI １２３％', ['wifi', '123%']],
    ['“清风城管”', ['“清风城管”']],
  ])('%j are all wanted', (input, expected) => {
    expect(phrases(input)).toEqual([expected, []]);
  });

  test.each([
    ['渣土 -公厕', ['渣土'], ['公厕']],
    ['－公厕 渣土 −环卫', ['渣土'], ['公厕', '环卫']],
    ['-公厕', [], ['公厕']],
    ['-"公厕 革命"', [], ['公厕革命']],
    ['--公厕', [], ['-公厕']],
  ])('%s: a minus sign before a word leaves it out', (input, wanted, unwanted) => {
    expect(phrases(input)).toEqual([wanted, unwanted]);
  });

  test.each([
    ['2021-2035年', ['2021-2035年']],
    ['-', ['-']],
    ['渣土 "-" 公厕', ['渣土', '-', '公厕']],
    // An exclusion half typed.
    ['渣土 - 公厕', ['渣土', '公厕']],
  ])('%s: within a word, quoted or all there is, it is a character', (input, wanted) => {
    expect(phrases(input)).toEqual([wanted, []]);
  });
});

describe('quotation marks', () => {
  test.each([
    ['"渣土 车"', ['渣土车']],
    ['＂渣土\u3000车＂', ['渣土车']],
    ['"渣土 车＂', ['渣土车']],
    ['"-5度"', ['-5度']],
    ['公厕"渣土 车"环卫', ['公厕', '渣土车', '环卫']],
    ['公厕 "渣土 车', ['公厕', '渣土车']],
    ['公厕"', ['公厕']],
    ['"渣土\n车"', ['渣土车']],
  ])('%j: a piece within is one word', (input, expected) => {
    expect(phrases(input)).toEqual([expected, []]);
  });

  test('are not part of what was typed', () => {
    expect(parseQuery('" 渣土\u3000 车 " -"公厕"')).toEqual({
      terms: [{ typed: '渣土 车', phrases: ['渣土车'] }],
      excluded: [{ typed: '公厕', phrases: ['公厕'] }],
    });
  });
});

describe('nothing is asked for by', () => {
  test.each(['', ' \t\n', '\u3000', '"', '""', '＂＂', '" " -" "', '-""', '\u200b', '-\u00ad'])(
    '%j',
    (input) => {
      expect(parseQuery(input)).toEqual(EMPTY_QUERY);
    },
  );
});

describe('the same word', () => {
  test.each(['渣土 渣土', '渣土 "渣 土"', '渣\u200b土 渣土'])('%j counts once', (input) => {
    expect(phrases(input)).toEqual([['渣土'], []]);
  });

  test('in capitals, too', () => {
    expect(phrases('WIFI -A wifi -a')).toEqual([['wifi'], ['a']]);
  });

  test('may be both wanted and not', () => {
    expect(phrases('渣土 -渣土')).toEqual([['渣土'], ['渣土']]);
  });
});

describe('anything can be typed', () => {
  test.each([
    ['200 characters', '渣'.repeat(200), '渣'.repeat(200)],
    ['an emoji of several characters', '👨\u200d👩\u200d👧', '👨👩👧'],
    ['HTML', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['signs of regular expressions', '.*+?^$()|[]{}\\', '.*+?^$()|[]{}\\'],
    ['half a surrogate pair', '\ud83d', '\ud83d'],
    ['single quotes and a backquote', "'`", "'`"],
  ])('%s', (_, input, phrase) => {
    expect(phrases(input)).toEqual([[phrase], []]);
  });
});

describe('equivalents', () => {
  const toSimplified = (typed: string): string[] => [typed.replace('車', '车')];

  test('are searched beside what was typed, each once', () => {
    expect(parseQuery('渣土車 -公厕', toSimplified)).toEqual({
      terms: [{ typed: '渣土車', phrases: ['渣土車', '渣土车'] }],
      excluded: [{ typed: '公厕', phrases: ['公厕'] }],
    });
  });

  test('are asked for what is left out, too', () => {
    expect(parseQuery('-車', toSimplified).excluded).toEqual([
      { typed: '車', phrases: ['車', '车'] },
    ]);
  });

  test('that say nothing are none', () => {
    expect(parseQuery('渣土', () => ['', ' ']).terms).toEqual([
      { typed: '渣土', phrases: ['渣土'] },
    ]);
  });
});

describe('a query is written as a reader would type it', () => {
  test.each([
    ['渣土\u3000 公厕', '渣土 公厕'],
    ['-环卫 "渣土" 公厕', '渣土 公厕 -环卫'],
    ['"渣土 车" -"公厕 革命', '"渣土 车" -"公厕 革命"'],
    ['"-5度" --3度 "－"', '"-5度" "－" -"-3度"'],
    ['公园 2023 66号', '公园 "2023 66号"'],
    ['""', ''],
  ])('%j is %j', (input, expected) => {
    expect(formatQuery(parseQuery(input))).toBe(expected);
  });

  test('words that together would be a document number stay apart', () => {
    const query = parseQuery('"2023" 66号');
    expect(query.terms.map(({ typed }) => typed)).toEqual(['2023', '66号']);
    expect(parseQuery(formatQuery(query))).toEqual(query);
  });

  test('and read as the same again', () => {
    const PIECES = [
      ...['渣', '土', 'A', 'ａ', '％', '😀', '\ud83d', '\u200b', '\u2060', '\u0301', '\ufeff'],
      ...['"', '＂', '“', "'", '-', '－', '−', '--', ' ', '  ', '\u3000', '\n', '\u0085'],
      ...['2023', '66号', '66', '第', '号', '号', '(', ')', '（', '〔', '〕', '[', ']', '２０２３'],
    ];
    const random = new Draws(3);
    for (let round = 0; round < 4000; round++) {
      const query = parseQuery(random.text(PIECES, 9));
      expect(parseQuery(formatQuery(query))).toEqual(query);
    }
  });
});
