import { describe, expect, test } from 'vitest';
import { REGISTER_SCHEMAS } from '../../src/domain/register-schemas.ts';
import { buildCatalogue } from '../../src/search/build-catalogue.ts';
import { listMeasures } from '../../src/search/catalogue.ts';
import { sortPublished } from '../../src/search/search-documents.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { noticeInParts, publish } from '../support/little-search.ts';

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
const PUBLISHED = sortPublished([
  publish(OLDER, REGISTERS),
  publish(
    { ...NEWER, entry: { ...NEWER.entry, data: { ...NEWER.entry.data, year: 2025 } } },
    REGISTERS,
  ),
]);
const SYNONYMS = [{ words: ['公厕', '厕所'], note: null }];
const CATALOGUE = buildCatalogue(PUBLISHED, SYNONYMS, {
  hash: 'little',
  recordOf: (path) => `#${path}`,
});

describe('a catalogue', () => {
  test('has the notices with their parts and sections, the newest first', () => {
    expect(CATALOGUE.notices.map(({ id, year }) => [id, year])).toEqual([
      ['2025-newer', 2025],
      ['2024-little', 2024],
    ]);
    expect(CATALOGUE.notices[1]).toMatchObject({
      title: '样本单位整改情况的通报',
      parts: [
        { number: 1, title: '〔组织情况〕' },
        { number: 2, title: '整改情况' },
      ],
      sections: [
        { id: '01', part: 1, title: '关于“责任不实”问题' },
        { id: '02', part: 2, title: '〔市容环境〕' },
      ],
    });
  });

  test('has each name once, that of the most measures first, else by code unit', () => {
    // 执 is U+6267, 公 U+516C, 环 U+73AF.
    expect(CATALOGUE.topics).toEqual(['执法', '公园管理', '环境卫生']);
    expect(CATALOGUE.units).toEqual(['市城市管理局', '市公园管理中心']);
    // 天 is U+5929, 新 U+65B0.
    expect(CATALOGUE.places).toEqual(['武进区', '天宁区', '新北区']);
  });

  test('has the measures in columns', () => {
    expect(CATALOGUE.measures).toEqual({
      record: [
        '#notices/2025-newer/measures/001/',
        '#notices/2024-little/measures/001/',
        '#notices/2024-little/measures/002/',
      ],
      notice: [0, 1, 1],
      id: ['001', '001', '002'],
      title: ['〔措施〕', '加强管理', '〔措施〕'],
      section: [0, 0, 1],
      status: ['ongoing', 'completed', 'unstated'],
      topics: [[2], [1, 0], [0]],
      units: [[], [1, 0], [0]],
      places: [[2, 0], [0], [1]],
      figures: [0, 1, 0],
    });
  });

  test('has the other texts, under the record of each', () => {
    expect(CATALOGUE.passages).toHaveLength(10);
    expect(CATALOGUE.passages[6]).toEqual({
      record: '#notices/2024-little/#part-1',
      kind: 'part',
      title: '〔组织情况〕',
      path: 'notices/2024-little/#part-1',
    });
  });

  test('has every character that the folded texts hold, each once', () => {
    const characters = new Set(CATALOGUE.characters);
    for (const each of '(1)66个公园。开展环境整治“现布') expect(characters).toContain(each);
    // White space and full-width forms are folded; 〔〕 stand in titles alone; 消 stands nowhere.
    for (const each of '（，\n 〔消') expect(characters).not.toContain(each);
    expect(characters.size).toBe(Array.from(CATALOGUE.characters).length);
  });

  test('keeps the synonyms', () => {
    expect(CATALOGUE.synonyms).toEqual(SYNONYMS);
  });

  test('of nothing is empty', () => {
    const empty = buildCatalogue([], [], { hash: 'none', recordOf: (path) => path });
    expect(empty).toMatchObject({ notices: [], topics: [], passages: [], characters: '' });
    expect(listMeasures(empty)).toEqual([]);
  });
});

describe('the measures of a catalogue', () => {
  const listed = listMeasures(CATALOGUE);

  test('are those that went in, in its order', () => {
    expect(
      listed.map(({ order, notice, id, title, status }) => [order, notice.id, id, title, status]),
    ).toEqual([
      [0, '2025-newer', '001', '〔措施〕', 'ongoing'],
      [1, '2024-little', '001', '加强管理', 'completed'],
      [2, '2024-little', '002', '〔措施〕', 'unstated'],
    ]);
  });

  test('have all that went in of each', () => {
    expect(listed[1]).toEqual({
      record: '#notices/2024-little/measures/001/',
      order: 1,
      notice: CATALOGUE.notices[1],
      id: '001',
      title: '加强管理',
      status: 'completed',
      section: { id: '01', part: 1, title: '关于“责任不实”问题' },
      path: 'notices/2024-little/measures/001/',
      facets: {
        status: ['completed'],
        topic: ['公园管理', '执法'],
        figures: ['yes'],
        part: ['2024-little/1'],
        section: ['2024-little/01'],
        unit: ['市公园管理中心', '市城市管理局'],
        place: ['武进区'],
        year: ['2024'],
        notice: ['2024-little'],
      },
    });
    expect(listed[2]?.facets).toMatchObject({ figures: [], part: ['2024-little/2'] });
    expect(listed[0]?.facets).toMatchObject({
      unit: [],
      year: ['2025'],
      place: ['新北区', '武进区'],
    });
  });
});
