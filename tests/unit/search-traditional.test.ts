import { describe, expect, test } from 'vitest';
import { publishedReading } from '../../src/domain/readings.ts';
import { parseQuery } from '../../src/search/query.ts';
import { toSimplified } from '../../src/search/to-simplified.ts';
import { mayBeTraditional } from '../../src/search/traditional.ts';
import { readFirstNotice } from '../support/first-notice.ts';

describe('Traditional words', () => {
  test.each([
    ['渣土車', '渣土车'],
    ['環衛', '环卫'],
    ['公廁', '公厕'],
    // Their Traditional characters stand in GB/T 2312 too.
    ['今後', '今后'],
    ['徵求', '征求'],
    ['乾淨', '干净'],
    ['垃圾焚燒發電', '垃圾焚烧发电'],
    // Taiwan and Hong Kong have words and forms of their own.
    ['軟體', '软件'],
    ['環境衞生', '环境卫生'],
  ])('%s is seen and becomes %s', (typed, expected) => {
    expect(mayBeTraditional(typed)).toBe(true);
    expect(toSimplified(typed)).toContain(expected);
  });

  test('are seen among Simplified ones and what is no 汉字', () => {
    expect(mayBeTraditional('渣土车 -公廁 wifi')).toBe(true);
  });

  test.each([
    ['「廁所革命」', '“厕所革命”'],
    ['『三會一課』', '‘三会一课’'],
    ['「厕所革命」', '“厕所革命”'],
  ])('%s have their quotation marks turned to %s', (typed, expected) => {
    const [term] = parseQuery(typed, toSimplified).terms;
    expect(term?.phrases).toContain(expected);
  });

  test('give the query words that the text has', () => {
    const { terms, excluded } = parseQuery('環衛 "渣土 車" -公廁', toSimplified);
    expect(terms.map(({ phrases }) => phrases)).toEqual([
      ['環衛', '环卫'],
      ['渣土車', '渣土车'],
    ]);
    expect(excluded.map(({ phrases }) => phrases)).toEqual([['公廁', '公厕']]);
  });

  test('that differ by region give a form each, none twice', () => {
    const forms = toSimplified('軟體');
    expect(forms).toContain('软体');
    expect(new Set(forms).size).toBe(forms.length);
    expect(toSimplified('渣土車')).toEqual(['渣土车']);
  });
});

describe('not Traditional', () => {
  test.each([
    '',
    'WIFI ㎡ 49.5% 〔2023〕66号 “”《》、。…—',
    'かな 한글 😀 \ud83d',
    '「公厕」',
    // The first and the last characters of the two levels of GB/T 2312.
    '啊座亍齄',
  ])('%j', (text) => {
    expect(mayBeTraditional(text)).toBe(false);
  });

  test('the text of any of the 86 measures', async () => {
    const { measures } = await readFirstNotice();
    const texts = measures.map(({ paragraphs }) => publishedReading(paragraphs));
    expect(texts).toHaveLength(86);
    expect(texts.filter(mayBeTraditional)).toEqual([]);
  });
});

test.each(['〇', '镕', '堃'])(
  '%s is Simplified and not in GB/T 2312: taken for Traditional, and left as it is',
  (rare) => {
    expect(mayBeTraditional(rare)).toBe(true);
    expect(toSimplified(rare)).toEqual([rare]);
  },
);
