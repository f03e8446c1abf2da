import { expect, test } from 'vitest';
import { publishedReading } from '../../src/domain/readings.ts';
import { indexRegulations } from '../../src/domain/regulation-index.ts';
import { readFirstNotice } from '../support/first-notice.ts';

const notice = await readFirstNotice();
const index = indexRegulations(notice);

test('every citation of the captured page is in the index', () => {
  const cited = notice.source.match(/《/g)?.length;
  expect(index.flatMap(({ citations }) => citations)).toHaveLength(cited ?? 0);
  expect(cited).toBe(85);
});

test('every number of a document that the captured page gives belongs to a title', () => {
  const given = notice.source.match(/〔\d{4}〕\d+号|\(CJJ[^)]*\)/g) ?? [];
  const known = index.flatMap(({ numbers }) => numbers);
  for (const number of given) {
    const plain = number.replace(/[()]/g, '');
    expect(known.some((each) => each.endsWith(plain))).toBe(true);
  }
  expect(given.length).toBeGreaterThan(0);
});

test('no regulation has two numbers', () => {
  expect(index.filter(({ numbers }) => numbers.length > 1)).toEqual([]);
});

test('each citation quotes its measure', () => {
  for (const { title, citations } of index) {
    for (const { measure, sentence } of citations) {
      const cited = notice.measures.find(({ id }) => id === measure.id);
      expect(publishedReading(cited?.paragraphs ?? [])).toContain(sentence);
      expect(sentence).toContain(`《${title}`);
    }
  }
});

test('ids are unique', () => {
  const ids = index.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
