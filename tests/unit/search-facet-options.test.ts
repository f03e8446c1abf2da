import { describe, expect, test } from 'vitest';
import { facetLabels, facetOptions, splitSelection } from '../../src/search/facet-options.ts';

const NOTICE_2023 = { id: '2023-a', title: '甲局整改通报', year: 2023 };
const NOTICE_2024 = { id: '2024-b', title: '乙局整改通报', year: 2024 };

const LISTINGS = new Map([
  [
    '2023-a',
    {
      parts: [{ number: 1, title: '组织情况' }],
      sections: [
        { id: '01', part: 1, title: '党建' },
        { id: '02', part: 1, title: '环卫' },
      ],
    },
  ],
  [
    '2024-b',
    {
      parts: [{ number: 1, title: '整改情况' }],
      sections: [{ id: '01', part: 1, title: '园林' }],
    },
  ],
]);
const NAMES = {
  topics: ['环境卫生'],
  units: ['市局', '支队'],
  places: ['武进区'],
  statuses: ['ongoing'],
};

const among = (...notices: (typeof NOTICE_2023)[]) => ({
  notices,
  names: NAMES,
  listings: LISTINGS,
});

const ONE = among(NOTICE_2023);
const TWO = among(NOTICE_2024, NOTICE_2023);

describe('what a facet offers', () => {
  test('statuses and figures, in the words that readers see', () => {
    const { status, figures } = facetOptions(ONE, {});
    expect(status).toEqual([
      { value: 'completed', label: '已完成' },
      { value: 'ongoing', label: '推进中' },
      { value: 'standing', label: '长期坚持' },
      { value: 'planned', label: '计划中' },
      { value: 'unstated', label: '原文未说明' },
    ]);
    expect(figures).toEqual([{ value: 'yes', label: '写有数字的' }]);
  });

  test('names, as they are', () => {
    const { topic, unit, place } = facetOptions(ONE, {});
    expect(topic).toEqual([{ value: '环境卫生', label: '环境卫生' }]);
    expect(unit?.map(({ label }) => label)).toEqual(['市局', '支队']);
    expect(place?.map(({ value }) => value)).toEqual(['武进区']);
  });

  test('of a single notice its parts and sections, and no year or notice to choose from', () => {
    expect(facetOptions(ONE, {})).toMatchObject({
      part: [{ value: '2023-a/1', label: '组织情况' }],
      section: [
        { value: '2023-a/01', label: '党建' },
        { value: '2023-a/02', label: '环卫' },
      ],
      year: [],
      notice: [],
    });
  });

  test('of several notices these and their years, and no part or section', () => {
    expect(facetOptions(TWO, {})).toMatchObject({
      part: [],
      section: [],
      year: [
        { value: '2024', label: '2024年' },
        { value: '2023', label: '2023年' },
      ],
      notice: [
        { value: '2024-b', label: '乙局整改通报' },
        { value: '2023-a', label: '甲局整改通报' },
      ],
    });
  });

  test('parts and sections once one of several notices is chosen', () => {
    expect(facetOptions(TWO, { notice: ['2024-b'] })).toMatchObject({
      part: [{ value: '2024-b/1', label: '整改情况' }],
      section: [{ value: '2024-b/01', label: '园林' }],
    });
    expect(facetOptions(TWO, { notice: ['2024-b', '2023-a'] })).toMatchObject({
      part: [],
      section: [],
    });
    expect(facetOptions(TWO, { notice: ['2022-c'] })).toMatchObject({ part: [], section: [] });
  });

  test('only years and notices, while nothing else is loaded', () => {
    const offered = facetOptions({ ...TWO, names: null, listings: new Map() }, {});
    const facets = Object.entries(offered).filter(([, options]) => options.length > 0);
    expect(facets.map(([facet]) => facet)).toEqual(['year', 'notice']);
    expect(facetOptions({ ...ONE, listings: new Map() }, {})).toMatchObject({ part: [] });
  });

  test('a year once, however many notices are of it', () => {
    const other = { ...NOTICE_2024, id: '2024-c' };
    expect(facetOptions(among(other, NOTICE_2024, NOTICE_2023), {}).year).toHaveLength(2);
    expect(facetOptions(among(other, NOTICE_2024), {}).year).toEqual([]);
  });
});

describe('what is chosen', () => {
  test('has a label, whether or not there is a choice', () => {
    const labels = facetLabels(TWO);
    expect(labels.get('part=2023-a/1')).toBe('组织情况');
    expect(labels.get('section=2024-b/01')).toBe('园林');
    expect(labels.get('notice=2023-a')).toBe('甲局整改通报');
    expect(facetLabels(ONE).get('notice=2023-a')).toBe('甲局整改通报');
    expect(facetLabels(ONE).get('year=2023')).toBe('2023年');
    expect(labels.get('status=ongoing')).toBe('推进中');
    expect(labels.get('figures=yes')).toBe('写有数字的');
  });

  test('is parted from what there is not, which is named', () => {
    const selection = {
      status: ['ongoing', 'done'],
      unit: ['武进区'],
      place: ['武进区'],
      section: ['2023-a/99', '2023-a/02'],
      topic: [],
    };
    expect(splitSelection(selection, facetLabels(ONE))).toEqual({
      known: { status: ['ongoing'], place: ['武进区'], section: ['2023-a/02'] },
      unknown: ['进展：done', '章节：2023-a/99', '单位：武进区'],
    });
  });

  test('may be nothing', () => {
    expect(splitSelection({}, facetLabels(ONE))).toEqual({ known: {}, unknown: [] });
  });
});
