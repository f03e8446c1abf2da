import { addresses } from '../addresses.ts';
import { FacetLoader } from '../search/facet-loader.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { SearchEngine } from '../search/search-engine.ts';
import { SearchFailure } from '../search/search-failure.ts';
import { fetchCatalogue, openStore } from '../search/search-store.ts';
import { mayBeTraditional } from '../search/traditional.ts';

/** What answers the questions of a page. */
export interface Search {
  engine: SearchEngine;
  facets: FacetLoader;
}

/**
 * The search of a page, opened when it is first asked for, and opened anew after a failure, which
 * may be that the site has changed.
 */
export class SearchSession {
  #search: Promise<Search> | null = null;

  open(): Promise<Search> {
    if (!this.#search) {
      const opened = openSearch();
      this.#search = opened;
      // What failed once is not the answer to the next question.
      opened.catch(() => {
        if (this.#search === opened) this.reset();
      });
    }
    return this.#search;
  }

  /** Lets go of a search that failed. */
  reset(): void {
    this.#search = null;
  }
}

async function openSearch(): Promise<Search> {
  const base = addresses.home();
  const catalogue = await fetchCatalogue(base);
  const store = openStore(base, catalogue);
  const engine = new SearchEngine(catalogue, store);
  return { engine, facets: new FacetLoader(catalogue, store, engine.listing) };
}

/** Reads a query; the dictionaries for Traditional Chinese are loaded for one that needs them. */
export async function readQuery(typed: string): Promise<Query> {
  if (!mayBeTraditional(typed)) return parseQuery(typed);
  try {
    const { toSimplified } = await import('../search/to-simplified.ts');
    return parseQuery(typed, toSimplified);
  } catch (cause) {
    throw SearchFailure.from(cause);
  }
}
