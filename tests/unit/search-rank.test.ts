import { describe, expect, test } from 'vitest';
import { rankHits } from '../../src/search/rank.ts';
import type { Hit } from '../../src/search/search-engine.ts';

/** A hit of the `order`th measure of the catalogue. */
function hit(order: number, id: string, ranks: Partial<Pick<Hit, 'inTitle' | 'score'>> = {}): Hit {
  const notice = { id: '', title: '', year: 2024, parts: [], sections: [], measures: [] };
  return {
    measure: {
      kind: 'measure',
      document: order,
      record: `${order}`,
      notice,
      id,
      place: 0,
      path: '',
    },
    inTitle: 0,
    score: 0,
    ...ranks,
  };
}

const orderOf = (hits: readonly Hit[]): number[] => hits.map(({ measure }) => measure.document);

describe('hits are put in order', () => {
  test('by relevance: the title first, then the score, then the catalogue', () => {
    const hits = [
      hit(0, '001', { score: 1 }),
      hit(1, '002', { score: 9 }),
      hit(2, '003', { inTitle: 1 }),
      hit(3, '004', { inTitle: 2 }),
      hit(4, '005', { inTitle: 1, score: 2 }),
      hit(5, '006', { score: 1 }),
    ];
    expect(orderOf(rankHits(hits.toReversed(), 'relevance'))).toEqual([3, 4, 2, 1, 0, 5]);
  });

  test('by number, as a number, notices one after the other', () => {
    const hits = [hit(0, '002'), hit(1, '1000'), hit(2, '002'), hit(3, '200')];
    expect(orderOf(rankHits(hits.toReversed(), 'number'))).toEqual([0, 2, 3, 1]);
  });

  test('by date, as the catalogue has them, whatever the score', () => {
    const hits = [hit(2, '001', { inTitle: 1, score: 5 }), hit(0, '003'), hit(1, '002')];
    expect(orderOf(rankHits(hits, 'date'))).toEqual([0, 1, 2]);
  });

  test('and those given stay as they were', () => {
    const hits = [hit(1, '002'), hit(0, '001')];
    rankHits(hits, 'number');
    expect(orderOf(hits)).toEqual([1, 0]);
  });
});
