import { describe, expect, test } from 'vitest';
import { REGISTER_SCHEMAS } from '../../src/domain/register-schemas.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { littleSearch, noticeInParts, publish } from '../support/little-search.ts';

const REGISTERS = {
  units: REGISTER_SCHEMAS.units.parse([
    { id: 'bureau', name: '市城市管理局', aliases: ['市城管局'], kind: 'bureau' },
    { id: 'parks', name: '市公园管理中心', kind: 'affiliate' },
  ]),
  places: REGISTER_SCHEMAS.places.parse([
    { id: 'wujin', name: '武进区', kind: 'district' },
    { id: 'tianning', name: '天宁区', kind: 'district' },
    { id: 'xinbei', name: '新北区', kind: 'district' },
  ]),
};

const OLDER = noticeInParts([
  littleMeasure(1, '（1）市公园管理中心和市城管局巡查武进区66个公园。', {
    title: '加强管理',
    topics: ['公园管理', '执法'],
    status: 'completed',
  }),
  littleMeasure(2, '（2）市城市管理局在天宁区巡查。', { section: '02', topics: ['执法'] }),
]);
const NEWER = {
  ...noticeInParts([
    littleMeasure(1, '（1）新北区和武进区整改。', { status: 'ongoing', topics: ['环境卫生'] }),
  ]),
  id: '2025-newer',
};
const SYNONYMS = [{ words: ['公厕', '厕所'], note: null }];
const { catalogue, engine, store } = await littleSearch(
  [
    publish(OLDER, REGISTERS),
    publish(
      { ...NEWER, entry: { ...NEWER.entry, data: { ...NEWER.entry.data, year: 2025 } } },
      REGISTERS,
    ),
  ],
  SYNONYMS,
);

describe('a catalogue', () => {
  test('has the notices with their parts, sections and measures, the newest first', () => {
    const outline = { title: '样本单位整改情况的通报', parts: [1, 2], sections: ['01', '02'] };
    expect(catalogue.notices).toEqual([
      { id: '2025-newer', year: 2025, measures: ['001'], ...outline },
      { id: '2024-little', year: 2024, measures: ['001', '002'], ...outline },
    ]);
  });

  test('keeps the synonyms', () => {
    expect(catalogue.synonyms).toEqual(SYNONYMS);
  });

  test('has the pieces of the index in the order of their characters', () => {
    const codes = catalogue.pieces.map((gram) =>
      Array.from(gram, (each) => (each.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join(''),
    );
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.toSorted()).toEqual(codes);
    for (const gram of ['公园', '园\n']) expect(catalogue.pieces).toContain(gram);
    // No pair reaches over the end of a paragraph.
    expect(catalogue.pieces.some((gram) => gram.startsWith('\n') || gram === '如。\n')).toBe(false);
  });

  test('is named after everything that is built with it', async () => {
    const nameOf = async (text: string, title = '〔措施〕') => {
      const notice = { ...OLDER, measures: [littleMeasure(1, text, { title })] };
      return (await littleSearch([publish(notice)])).catalogue.index;
    };
    expect(await nameOf('（1）巡查公园。')).toBe(await nameOf('（1）巡查公园。'));
    // Other words; and the same words with a title that is shown otherwise.
    expect(await nameOf('（1）巡查公园。')).not.toBe(await nameOf('（1）清扫公厕。'));
    expect(await nameOf('（1）巡查公园。')).not.toBe(await nameOf('（1）巡查公园。', '措施'));
  });

  test('of nothing is empty', async () => {
    const empty = await littleSearch([]);
    expect(empty.catalogue).toMatchObject({ notices: [], pieces: [], synonyms: [] });
    expect(empty.engine.measures).toEqual([]);
    expect(await empty.engine.count('公')).toBe(0);
  });
});

describe('the names of facets', () => {
  test('are there once each, that of the most measures first, else by code unit', async () => {
    // 执 is U+6267, 公 U+516C, 环 U+73AF; 天 U+5929, 新 U+65B0.
    expect(await store.names()).toEqual({
      topics: ['执法', '公园管理', '环境卫生'],
      units: ['市城市管理局', '市公园管理中心'],
      places: ['武进区', '天宁区', '新北区'],
      statuses: ['completed', 'ongoing', 'unstated'],
    });
  });
});

describe('what is shown of a notice', () => {
  test('are its headings, and in columns the titles of its measures', async () => {
    expect(await engine.listing('2024-little')).toEqual({
      parts: [
        { number: 1, title: '〔组织情况〕' },
        { number: 2, title: '整改情况' },
      ],
      sections: [
        { id: '01', part: 1, title: '关于“责任不实”问题' },
        { id: '02', part: 2, title: '〔市容环境〕' },
      ],
      title: ['加强管理', '〔措施〕'],
      status: ['completed', 'unstated'],
      section: [0, 1],
    });
  });
});

test('the measures of a catalogue are those that went in, in its order', () => {
  expect(engine.measures.map(({ notice, id, path }) => [notice.id, id, path])).toEqual([
    ['2025-newer', '001', 'notices/2025-newer/measures/001/'],
    ['2024-little', '001', 'notices/2024-little/measures/001/'],
    ['2024-little', '002', 'notices/2024-little/measures/002/'],
  ]);
  const documents = engine.measures.map(({ document }) => document);
  expect(new Set(documents).size).toBe(3);
  expect(documents.toSorted((a, b) => a - b)).toEqual(documents);
});
