import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { SearchEngine } from '../../src/search/search-engine.ts';
import { SearchFailure } from '../../src/search/search-failure.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { littleSearch, noticeInParts, publish } from '../support/little-search.ts';
import { MemoryStore } from '../support/memory-store.ts';

const NOTICE = noticeInParts([
  littleMeasure(1, '（1）整治渣土车。', { title: '〔渣土运输〕' }),
  littleMeasure(2, '（2）新建公厕。', { title: '〔公厕革命〕' }),
]);

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('why a search failed', () => {
  test.each([
    ['a fetch that failed', new TypeError('Failed to fetch'), 'unreachable'],
    [
      'a module that did not load',
      new Error('error loading dynamically imported module'),
      'unreachable',
    ],
    ['a fetch that was broken off', new TypeError('cancelled'), 'unreachable'],
    ['no answer', new Error('The index does not answer'), 'broken'],
    ['a file that can’t be read', new SyntaxError('Unexpected token <'), 'broken'],
    ['something else thrown', 'nonsense', 'broken'],
  ])('%s', (_, cause, kind) => {
    const failure = SearchFailure.from(cause);
    expect(failure).toMatchObject({ name: 'SearchFailure', kind, cause });
    expect(failure).toBeInstanceOf(Error);
  });

  test('is the network, while there is none', () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(SearchFailure.from(new SyntaxError('Unexpected token <')).kind).toBe('offline');
  });

  test('stays what it was found to be', () => {
    const failure = new SearchFailure('stale');
    vi.stubGlobal('navigator', { onLine: false });
    expect(SearchFailure.from(failure)).toBe(failure);
  });
});

describe('a piece of the index that did not load', () => {
  test.each([
    ['of the only word', '渣土', '渣土'],
    ['of a single character', '渣', '渣'],
    ['of a part of a word', '整治渣土', '整治'],
    ['of one of several words', '渣土 公厕', '公厕'],
    ['of a word that is left out', '公厕 -渣土', '渣土'],
    ['of a word that is left out alone', '-渣土', '渣土'],
    ['of a phrase that stands nowhere', '治渣公厕', '公厕'],
    ['of a passage', '领导', '领导'],
  ])('%s: is a failure, never a search without hits', async (_, input, lost) => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    store.lose(lost);
    await expect(engine.search(parseQuery(input))).rejects.toBeInstanceOf(SearchFailure);
  });

  test('of one equivalent of several', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    store.lose('公厕');
    const query = parseQuery('渣土', () => ['公厕']);
    await expect(engine.search(query)).rejects.toBeInstanceOf(SearchFailure);
  });

  test('when measures are counted', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    store.lose('渣土');
    await expect(engine.count('渣土')).rejects.toBeInstanceOf(SearchFailure);
  });

  test('does no harm to a search for something else', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    store.lose('公厕');
    const { hits } = await engine.search(parseQuery('渣土'));
    expect(hits.map(({ measure }) => measure.id)).toEqual(['001']);
  });

  test('is asked for again the next time', async () => {
    const { engine, store } = await littleSearch([publish(NOTICE)]);
    store.lose('渣土');
    await expect(engine.search(parseQuery('渣土'))).rejects.toBeInstanceOf(SearchFailure);
    store.lost.clear();
    const { hits } = await engine.search(parseQuery('渣土'));
    expect(hits.map(({ measure }) => measure.id)).toEqual(['001']);
  });
});

test('a phrase whose characters stand everywhere but together is nowhere, and no failure', async () => {
  const { engine } = await littleSearch([publish(NOTICE)]);
  expect((await engine.search(parseQuery('土渣'))).hits).toEqual([]);
  expect((await engine.search(parseQuery('新车'))).hits).toEqual([]);
  // The brackets of the editors are no words of their titles.
  expect((await engine.search(parseQuery('〔公厕'))).titleOnly).toEqual([]);
});

describe('files of another build than the catalogue', () => {
  test('are stale', async () => {
    const { catalogue } = await littleSearch([publish(NOTICE)]);
    const { files } = await littleSearch([publish({ ...NOTICE, id: '2025-other' })]);
    const engine = new SearchEngine(catalogue, new MemoryStore(catalogue, files));
    const stale = { name: 'SearchFailure', kind: 'stale' };
    await expect(engine.search(parseQuery('渣土'))).rejects.toMatchObject(stale);
    await expect(engine.count('公厕')).rejects.toMatchObject(stale);
    await expect(engine.listing('2024-little')).rejects.toMatchObject(stale);
  });
});

test('a text that did not load is asked for again the next time', async () => {
  const { engine, store } = await littleSearch([publish(NOTICE)]);
  const record = engine.measures[0]?.record ?? '';
  store.lost.add('search/texts/2024-little/001.json');
  await expect(engine.read(record)).rejects.toMatchObject({ kind: 'unreachable' });
  store.lost.clear();
  expect((await engine.read(record)).text).toBe('（1）整治渣土车。');
});
