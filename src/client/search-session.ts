import { addresses } from '../addresses.ts';
import type { Catalogue } from '../search/catalogue.ts';
import { openFullText } from '../search/full-text.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { SearchEngine } from '../search/search-engine.ts';
import { SearchFailure } from '../search/search-failure.ts';
import { mayBeTraditional } from '../search/traditional.ts';

/**
 * The engine of a page, opened when it is first asked for, and opened anew after a failure:
 * Pagefind remembers what it could not load and never tries again.
 */
export class SearchSession {
  #engine: Promise<SearchEngine> | null = null;
  #attempt = 0;

  engine(): Promise<SearchEngine> {
    this.#engine ??= openEngine(this.#attempt);
    return this.#engine;
  }

  /** Lets go of an engine that failed. */
  reset(): void {
    const failed = this.#engine;
    this.#engine = null;
    this.#attempt++;
    failed?.then((engine) => engine.close()).catch(() => {});
  }
}

async function openEngine(attempt: number): Promise<SearchEngine> {
  const base = addresses.home();
  const [catalogue, index] = await Promise.all([
    loadCatalogue(`${base}search/catalogue.json`, attempt),
    openFullText(base, attempt),
  ]);
  return new SearchEngine(index, catalogue);
}

async function loadCatalogue(url: string, attempt: number): Promise<Catalogue> {
  const response = await fetch(url, { cache: attempt === 0 ? 'default' : 'reload' }).catch(
    (cause: unknown) => {
      throw SearchFailure.from(cause);
    },
  );
  if (!response.ok) throw new SearchFailure('unreachable');
  return response.json().catch((cause: unknown) => {
    throw new SearchFailure('broken', { cause });
  });
}

/** Reads a query; the dictionaries for Traditional Chinese are loaded for one that needs them. */
export async function readQuery(typed: string): Promise<Query> {
  if (!mayBeTraditional(typed)) return parseQuery(typed);
  const { toSimplified } = await import('../search/to-simplified.ts').catch((cause: unknown) => {
    throw SearchFailure.from(cause);
  });
  return parseQuery(typed, toSimplified);
}
