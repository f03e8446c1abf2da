import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { littleSearch, noticeInParts, publish } from '../support/little-search.ts';

const NOTICE = noticeInParts([
  littleMeasure(1, '（1）整治渣土车，清理渣土车辆430车次。', { title: '整治渣土车' }),
  littleMeasure(2, '（2）新建公厕，改造公厕。', { title: '〔公厕革命〕' }),
  littleMeasure(3, '（3）公厕旁不得停放渣土车。', { title: '〔日常管理〕' }),
  littleMeasure(4, '（4）依据《办法》（常城管〔2023〕66号）清理1929.58㎡。', { section: '02' }),
]);

const search = async (input: string, equivalents?: (typed: string) => string[]) => {
  const { engine } = await littleSearch([publish(NOTICE)]);
  const { hits, titleOnly, passages } = await engine.search(parseQuery(input, equivalents));
  return {
    found: hits.map(({ measure }) => Number(measure.id)),
    hits,
    titleOnly: titleOnly.map(({ id }) => Number(id)),
    passages: passages.map(({ record }) => record.replace('2024-little/', '')),
  };
};

describe('measures are found', () => {
  test.each([
    ['a word', '公厕', [2, 3]],
    ['all of several words', '公厕 渣土车', [3]],
    ['all, in whatever order', '渣土车 公厕', [3]],
    ['a phrase, not its characters', '"车渣土"', []],
    ['a part of a word', '土车', [1, 3]],
    ['punctuation', '，改造', [2]],
    ['a document number', '[2023]66号', [4]],
    ['what folds to the same', '1929.58M2', [4]],
    ['what is nowhere', '消防', []],
    ['what is nowhere, with what is', '公厕 消防', []],
  ])('by %s: %s', async (_, input, expected) => {
    expect((await search(input)).found).toEqual(expected);
  });

  test.each([
    ['渣土车 -公厕', [1]],
    ['渣土车 -公厕 -车次', []],
    ['-渣土车', [2, 4]],
    ['-渣土车 -㎡', [2]],
    ['公厕 -消防', [2, 3]],
    ['公厕 -公厕', []],
  ])('%s: without those that hold what is left out', async (input, expected) => {
    expect((await search(input)).found).toEqual(expected);
  });

  test('by any equivalent of each word', async () => {
    const forms = (typed: string): string[] => (typed === '廁所' ? ['公厕', '㎡'] : []);
    expect((await search('廁所', forms)).found).toEqual([2, 3, 4]);
    expect((await search('廁所 渣土', forms)).found).toEqual([3]);
    expect((await search('（ -廁所', forms)).found).toEqual([1]);
  });

  test('all of them, where nothing is asked for, and no other text', async () => {
    const { found, titleOnly, passages } = await search('');
    expect([found, titleOnly, passages]).toEqual([[1, 2, 3, 4], [], []]);
  });
});

describe('what is found elsewhere', () => {
  test('a title that the editors gave', async () => {
    expect(await search('公厕革命')).toMatchObject({ found: [], titleOnly: [2] });
    expect(await search('日常 渣土车')).toMatchObject({ found: [], titleOnly: [3] });
    expect(await search('日常 消防')).toMatchObject({ found: [], titleOnly: [] });
    expect(await search('日常 -渣土车')).toMatchObject({ found: [], titleOnly: [] });
  });

  test('is not a measure that is found by its text', async () => {
    expect(await search('公厕')).toMatchObject({ found: [2, 3], titleOnly: [] });
  });

  test('is the text of a notice, a part or a section, or its heading', async () => {
    expect((await search('公布')).passages).toEqual(['notice']);
    expect((await search('领导小组')).passages).toEqual(['part-1']);
    expect((await search('市容环境 整治')).passages).toEqual(['section-02']);
    expect((await search('整改情况')).passages).toEqual(['notice', 'part-2']);
    expect((await search('整改情况 -样本')).passages).toEqual(['part-2']);
  });

  test('is left out where nothing is wanted', async () => {
    expect(await search('-渣土车')).toMatchObject({ titleOnly: [], passages: [] });
  });
});

describe('a hit', () => {
  test('says how many words its title has', async () => {
    const { hits } = await search('渣土 车');
    expect(hits.map(({ measure, inTitle }) => [measure.id, inTitle])).toEqual([
      ['001', 2],
      ['003', 0],
    ]);
  });

  test('scores higher, the more often the words stand in its text', async () => {
    const scores = (await search('公厕')).hits.map(({ score }) => score);
    // 公厕 stands twice in the second measure, once in the third.
    expect(scores).toHaveLength(2);
    expect(scores[0]).toBeGreaterThan(scores[1] ?? 0);
    expect(scores[1]).toBeGreaterThan(0);
  });

  test('scores higher for a rare word than for a frequent one', async () => {
    // Both stand once in measure 3: 停放 there alone, 公厕 in another too.
    const [rare] = (await search('停放')).hits;
    expect(rare?.score).toBeGreaterThan((await search('公厕')).hits[1]?.score ?? 0);
  });

  test('has no score where no word is wanted', async () => {
    const all = await search('-消防');
    expect(all.hits.map(({ inTitle, score }) => inTitle + score)).toEqual([0, 0, 0, 0]);
  });
});

test('measures are counted by a phrase', async () => {
  const { engine } = await littleSearch([publish(NOTICE)]);
  expect(await engine.count('公厕')).toBe(2);
  expect(await engine.count('m2')).toBe(1);
  expect(await engine.count('消防')).toBe(0);
  // The heading of a section is no measure.
  expect(await engine.count('责任不实')).toBe(0);
});

describe('files are asked for', () => {
  test('by no query that is empty', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    await engine.search(parseQuery(''));
    expect(store.asked).toEqual([]);
  });

  test('once each, whatever is asked again', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    const first = await engine.search(parseQuery('公厕 渣土'));
    expect(store.asked).toHaveLength(2);
    expect(await engine.search(parseQuery('渣土 公厕'))).toMatchObject({
      hits: first.hits.map(({ measure }) => ({ measure })),
    });
    expect(store.asked).toHaveLength(2);
  });

  test('for a phrase only as long as it may stand somewhere', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    // Fifteen characters are covered by eight pairs; 消防 is nowhere, and among the first four.
    expect(await engine.count('渣土消防车清理渣土车辆公厕渣土')).toBe(0);
    expect(store.asked).toHaveLength(4);
  });

  test('for a text only once', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    const record = engine.measures[3]?.record ?? '';
    const text = await engine.read(record);
    expect(text).toEqual({
      text: '（4）依据《办法》（常城管〔2023〕66号）清理1929.58㎡。',
      figures: ['1929.58㎡'],
      title: '〔措施〕',
      status: 'unstated',
      section: '〔市容环境〕',
    });
    expect(await engine.read(record)).toBe(text);
    expect(store.asked).toEqual(['search/texts/2024-little/004.json']);
  });
});
