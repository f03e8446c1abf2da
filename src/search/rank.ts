import type { Hit } from './search-engine.ts';
import type { Sort } from './search-state.ts';

type Order = (a: Hit, b: Hit) => number;

const byOrder: Order = (a, b) => a.measure.document - b.measure.document;

const ORDERS: Readonly<Record<Sort, Order>> = {
  /** Hits in the title first, then by score, then as in the catalogue. */
  relevance: (a, b) => b.inTitle - a.inTitle || b.score - a.score || byOrder(a, b),
  number: (a, b) => Number(a.measure.id) - Number(b.measure.id) || byOrder(a, b),
  /** The catalogue begins with the newest notice. */
  date: byOrder,
};

export function rankHits(hits: readonly Hit[], sort: Sort): Hit[] {
  return Array.from(hits).sort(ORDERS[sort]);
}
