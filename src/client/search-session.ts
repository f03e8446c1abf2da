import { addresses } from '../addresses.ts';
import type { Catalogue } from '../search/catalogue.ts';
import { guard, type IndexEntry, openFullText } from '../search/full-text.ts';
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
    if (!this.#engine) {
      const opened = openEngine(this.#attempt);
      this.#engine = opened;
      // What failed once is not the answer to the next question.
      opened.catch(() => {
        if (this.#engine === opened) this.reset();
      });
    }
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
  const opening = openFullText(base, attempt);
  try {
    const [catalogue, entry, index] = await Promise.all([
      loadJson<Catalogue>(`${base}search/catalogue.json`),
      loadJson<IndexEntry>(`${base}pagefind/pagefind-entry.json`),
      opening,
    ]);
    const built = Object.values(entry.languages).map(({ hash }) => hash);
    if (!built.includes(catalogue.index)) throw new SearchFailure('stale');
    return new SearchEngine(index, catalogue);
  } catch (cause) {
    // Its worker would outlive what it is for.
    opening.then((index) => index.close()).catch(() => {});
    throw cause;
  }
}

/** Asks the server whether a kept copy is still the newest: the search must be of one build. */
function loadJson<Content>(url: string): Promise<Content> {
  return guard(
    fetch(url, { cache: 'no-cache' }).then((response) => {
      if (!response.ok) throw new SearchFailure('unreachable');
      return response.json().catch((cause: unknown) => {
        throw new SearchFailure(navigator.onLine ? 'broken' : 'offline', { cause });
      });
    }),
  );
}

/** Reads a query; the dictionaries for Traditional Chinese are loaded for one that needs them. */
export async function readQuery(typed: string): Promise<Query> {
  if (!mayBeTraditional(typed)) return parseQuery(typed);
  const { toSimplified } = await guard(import('../search/to-simplified.ts'));
  return parseQuery(typed, toSimplified);
}
