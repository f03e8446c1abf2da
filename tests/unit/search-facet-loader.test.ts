import { describe, expect, test } from 'vitest';
import { REGISTER_SCHEMAS } from '../../src/domain/register-schemas.ts';
import { FacetLoader, needsFacets } from '../../src/search/facet-loader.ts';
import { countFacets, fitsSelection, type Selection } from '../../src/search/facets.ts';
import { parseQuery } from '../../src/search/query.ts';
import { rankHits } from '../../src/search/rank.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { littleSearch, noticeInParts, publish } from '../support/little-search.ts';

const REGISTERS = {
  units: REGISTER_SCHEMAS.units.parse([{ id: 'bureau', name: '市城管局', kind: 'bureau' }]),
  places: REGISTER_SCHEMAS.places.parse([{ id: 'wujin', name: '武进区', kind: 'district' }]),
};

/** A notice of a year with two measures: both clean 公厕, the first in 武进区. */
function noticeOf(id: string, year: number, status: 'completed' | 'ongoing' = 'completed') {
  const notice = noticeInParts([
    littleMeasure(1, `（1）市城管局在武进区清扫公厕${year}座。`, {
      status,
      topics: ['环卫'],
    }),
    littleMeasure(2, '（2）清扫公厕、公厕。', { section: '02', topics: ['环卫', '园林'] }),
  ]);
  const { entry } = notice;
  return publish({ ...notice, id, entry: { ...entry, data: { ...entry.data, year } } }, REGISTERS);
}

const NOTICES = [
  noticeOf('2023-a', 2023),
  noticeOf('2024-b', 2024),
  noticeOf('2024-c', 2024, 'ongoing'),
  noticeOf('2025-d', 2025),
];

/** What a search finds once it is narrowed, as `notice/measure`, and the counts beside it. */
async function narrowed(q: string, selection: Selection) {
  const { engine, facets, store } = await littleSearch(NOTICES);
  const { hits } = await engine.search(parseQuery(q));
  const { faceted, source, isPartial } = await facets.load(
    hits.map(({ measure }) => measure),
    selection,
  );
  const fitting = faceted.filter((each) => fitsSelection(each, selection));
  return {
    records: fitting.map(({ measure }) => measure.record),
    counts: countFacets(faceted, selection),
    source,
    isPartial,
    years: store.asked.flatMap((path) => /facets-(\d+)/.exec(path)?.[1] ?? []).toSorted(),
  };
}

describe('measures of several years are narrowed', () => {
  test.each<[string, Selection, string[]]>([
    ['a status', { status: ['completed'] }, ['2025-d/001', '2024-b/001', '2023-a/001']],
    [
      'a status and a year',
      { status: ['ongoing', 'unstated'], year: ['2024'] },
      ['2024-b/002', '2024-c/001', '2024-c/002'],
    ],
    [
      'two years',
      { year: ['2023', '2025'] },
      ['2025-d/001', '2025-d/002', '2023-a/001', '2023-a/002'],
    ],
    ['a notice', { notice: ['2024-c'] }, ['2024-c/001', '2024-c/002']],
    ['a section of a notice', { section: ['2024-c/02'] }, ['2024-c/002']],
    ['a part of a notice', { part: ['2023-a/1'] }, ['2023-a/001']],
    ['a topic of some', { topic: ['园林'], year: ['2025'] }, ['2025-d/002']],
    ['a unit', { unit: ['市城管局'], notice: ['2023-a'] }, ['2023-a/001']],
    ['a place', { place: ['武进区'], year: ['2023'] }, ['2023-a/001']],
    ['what states a figure', { figures: ['yes'], year: ['2025'] }, ['2025-d/001']],
  ])('by %s', async (_, selection, expected) => {
    expect((await narrowed('公厕', selection)).records).toEqual(expected);
  });

  test('and counted over all years, whatever is chosen within a facet', async () => {
    const { counts, source } = await narrowed('公厕', { year: ['2024'], status: ['completed'] });
    expect(Object.fromEntries(counts.year)).toEqual({ 2023: 1, 2024: 1, 2025: 1 });
    expect(Object.fromEntries(counts.status)).toEqual({ completed: 1, ongoing: 1, unstated: 2 });
    expect(Object.fromEntries(counts.topic)).toEqual({ 环卫: 1 });
    expect(source.names?.topics).toEqual(['环卫', '园林']);
  });

  test('and only the years that matter are loaded', async () => {
    expect((await narrowed('2024座', {})).years).toEqual(['2024']);
    expect((await narrowed('公厕', { year: ['2023'] })).years).toEqual(['2023']);
    expect((await narrowed('公厕', {})).years).toEqual(['2023', '2024', '2025']);
    expect((await narrowed('消防', {})).years).toEqual([]);
  });
});

describe('facets that are much to load', () => {
  test('are years and notices, until the rest is asked for', async () => {
    const { catalogue, engine, store } = await littleSearch(NOTICES);
    const measures = Array.from({ length: 20_001 }, (_, place) => String(place + 1));
    const many = catalogue.notices.map((notice) =>
      notice.id === '2023-a' ? { ...notice, measures } : notice,
    );
    const large = new FacetLoader({ ...catalogue, notices: many }, store, engine.listing);
    const { hits } = await engine.search(parseQuery('公厕'));
    const found = hits.map(({ measure }) => measure);
    const { source, faceted, isPartial } = await large.load(found, {});
    expect(isPartial).toBe(true);
    expect(source.names).toBeNull();
    expect(Object.fromEntries(countFacets(faceted, {}).year)).toEqual({
      2023: 2,
      2024: 4,
      2025: 2,
    });
    expect(store.asked.filter((path) => path.endsWith('.json'))).toEqual([]);
    expect((await large.load(found, { year: ['2025'] })).isPartial).toBe(false);
    const all = await large.load(found, {}, true);
    expect(all.isPartial).toBe(false);
    // What is loaded is not asked for again.
    expect((await large.load(found, {})).isPartial).toBe(false);
    expect(countFacets(all.faceted, {}).status.get('completed')).toBe(3);
  });

  test('are all that is not a year or a notice', () => {
    expect(needsFacets({})).toBe(false);
    expect(needsFacets({ year: ['2023'], notice: ['2023-a'], status: [] })).toBe(false);
    expect(needsFacets({ year: ['2023'], topic: ['环卫'] })).toBe(true);
  });
});

describe('a file of one year that did not load', () => {
  test.each([
    ['what its measures can be narrowed by', 'facets-2024.json'],
    ['the names', 'names.json'],
  ])('is a failure, never a count without it: %s', async (_, file) => {
    const { engine, facets, store, catalogue } = await littleSearch(NOTICES);
    const { hits } = await engine.search(parseQuery('公厕'));
    const found = hits.map(({ measure }) => measure);
    store.lost.add(`search/index/${catalogue.index}/${file}`);
    await expect(facets.load(found, {})).rejects.toMatchObject({ kind: 'unreachable' });
    await expect(facets.load(found, { status: ['completed'] })).rejects.toMatchObject({
      kind: 'unreachable',
    });
    store.lost.clear();
    expect((await facets.load(found, {})).faceted).toHaveLength(8);
  });

  test('and is not missed where that year is not asked for', async () => {
    const { engine, facets, store, catalogue } = await littleSearch(NOTICES);
    const { hits } = await engine.search(parseQuery('2023座'));
    store.lost.add(`search/index/${catalogue.index}/facets-2024.json`);
    const { faceted } = await facets.load(
      hits.map(({ measure }) => measure),
      {},
    );
    expect(faceted.map(({ facets: { status } }) => status)).toEqual([['completed']]);
  });
});

test('measures of several years are put in order', async () => {
  const { engine } = await littleSearch(NOTICES);
  const { hits } = await engine.search(parseQuery('公厕'));
  const inOrder = (sort: 'relevance' | 'number' | 'date') =>
    rankHits(hits, sort).map(({ measure }) => measure.record);
  const [newest, ...older] = ['2025-d', '2024-b', '2024-c', '2023-a'];
  expect(inOrder('date')).toEqual(
    [newest, ...older].flatMap((notice) => [`${notice}/001`, `${notice}/002`]),
  );
  expect(inOrder('number')).toEqual([
    ...[newest, ...older].map((notice) => `${notice}/001`),
    ...[newest, ...older].map((notice) => `${notice}/002`),
  ]);
  // The second measure of each names 公厕 twice.
  expect(inOrder('relevance').slice(0, 4)).toEqual(
    [newest, ...older].map((notice) => `${notice}/002`),
  );
});
