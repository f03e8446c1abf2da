import { describe, expect, test } from 'vitest';
import { REGISTER_SCHEMAS } from '../../src/domain/register-schemas.ts';
import { countFacets } from '../../src/search/facets.ts';
import { noticeFacets } from '../../src/search/measure-facets.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { noticeInParts } from '../support/little-search.ts';

const REGISTERS = {
  units: REGISTER_SCHEMAS.units.parse([
    { id: 'parks', name: '市公园管理中心', aliases: ['公园管理中心'], kind: 'affiliate' },
    { id: 'bureau', name: '市城市管理局', kind: 'bureau' },
  ]),
  places: REGISTER_SCHEMAS.places.parse([{ id: 'wujin', name: '武进区', kind: 'district' }]),
};

const NOTICE = noticeInParts([
  littleMeasure(1, '（1）公园管理中心在武进区整改66个公园。', {
    topics: ['公园管理'],
    status: 'completed',
  }),
  littleMeasure(2, '（2）市城市管理局督办。', { section: '02', topics: ['执法', '公园管理'] }),
  littleMeasure(3, '（3）市城市管理局验收。', { section: '02' }),
]);
const { values, options } = noticeFacets(NOTICE, REGISTERS);
const [first, second] = NOTICE.measures;

describe('a measure of a notice’s own list', () => {
  test('has the values that its data and its text give', () => {
    expect(values.get(first?.id ?? '')).toEqual({
      status: ['completed'],
      topic: ['公园管理'],
      figures: ['yes'],
      part: ['1'],
      section: ['01'],
      unit: ['市公园管理中心'],
      place: ['武进区'],
      year: [],
      notice: [],
    });
    expect(values.get(second?.id ?? '')).toMatchObject({
      topic: ['执法', '公园管理'],
      figures: [],
      part: ['2'],
      place: [],
    });
  });

  test('without its section is of no part', () => {
    const stray = littleMeasure(1, '（1）整改。', { section: '99' });
    const facets = noticeFacets({ ...NOTICE, measures: [stray] }, REGISTERS);
    expect(facets.values.get(stray.id)).toMatchObject({ part: [], section: ['99'] });
  });
});

describe('the list offers', () => {
  test('statuses, figures, parts and sections in their order', () => {
    expect(options.status?.map(({ label }) => label)).toEqual([
      ...['已完成', '推进中', '长期坚持', '计划中', '原文未说明'],
    ]);
    expect(options.figures).toEqual([{ value: 'yes', label: '写有数字的' }]);
    expect(options.part).toEqual([
      { value: '1', label: '〔组织情况〕' },
      { value: '2', label: '整改情况' },
    ]);
    expect(options.section).toEqual([
      { value: '01', label: '关于“责任不实”问题' },
      { value: '02', label: '〔市容环境〕' },
    ]);
  });

  test('topics, units and places of its measures, the most frequent first', () => {
    expect(options.topic?.map(({ value }) => value)).toEqual(['公园管理', '执法']);
    expect(options.unit?.map(({ value }) => value)).toEqual(['市城市管理局', '市公园管理中心']);
    expect(options.place).toEqual([{ value: '武进区', label: '武进区' }]);
  });

  test('neither year nor notice', () => {
    expect(options).not.toHaveProperty('year');
    expect(options).not.toHaveProperty('notice');
  });

  test('every value that a measure has', () => {
    const counts = countFacets(
      Array.from(values.values(), (facets) => ({ facets })),
      {},
    );
    for (const [facet, values] of Object.entries(counts)) {
      const offered = Object.entries(options).find(([each]) => each === facet)?.[1] ?? [];
      expect(offered.map(({ value }) => value)).toEqual(
        expect.arrayContaining(Array.from(values.keys())),
      );
    }
  });
});
