import { SearchFailure } from './search-failure.ts';

/** What is used of Pagefind's browser module (1.6). */
interface Pagefind {
  init(): Promise<void>;
  options(options: { excerptLength: number }): Promise<void>;
  search(term: string | null): Promise<{ results: readonly PagefindResult[] }>;
  destroy(): Promise<void>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{ meta: Readonly<Record<string, string>> }>;
}

/** What is used of `pagefind-entry.json`: names the index of each language by its hash. */
export interface IndexEntry {
  languages: Readonly<Record<string, { hash: string }>>;
}

/** The published text of a record, and the words of it that state a quantity. */
export interface RecordText {
  text: string;
  figures: readonly string[];
}

/** The full-text index as the search asks it. */
export interface FullTextIndex {
  /** Records that fit a query of `tokens.ts` (`null`: all records), with their score. */
  find(query: string | null): Promise<ReadonlyMap<string, number>>;
  /** Text of a record that was found before. */
  read(record: string): Promise<RecordText>;
  close(): Promise<void>;
}

/** A hung worker never answers: after this long, in milliseconds, it counts as broken. */
const PATIENCE_MS = 20_000;

/**
 * Opens the index below the site's base. `attempt` numbers the tries: a browser remembers that a
 * module could not be loaded, and asks again only for another address.
 */
export async function openFullText(base: string, attempt: number): Promise<FullTextIndex> {
  const retry = attempt === 0 ? '' : `?attempt=${attempt}`;
  const pagefind: Pagefind = await guard(
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js${retry}`),
  );
  const known = new Map<string, PagefindResult>();
  await guard(pagefind.options({ excerptLength: 0 }));
  await guard(pagefind.init());
  const find = async (query: string | null): Promise<ReadonlyMap<string, number>> => {
    const { results } = await guard(pagefind.search(query));
    for (const result of results) known.set(result.id, result);
    return new Map(results.map(({ id, score }) => [id, score]));
  };
  const read = async (record: string): Promise<RecordText> => {
    // A list without a query asks for texts that no query has found.
    if (!known.has(record)) await find(null);
    const result = known.get(record);
    if (!result) throw new SearchFailure('stale');
    const { meta } = await guard(result.data());
    return {
      text: meta['text'] ?? '',
      figures: (meta['figures'] ?? '').split('\n').filter((each) => each !== ''),
    };
  };
  return { find, read, close: () => pagefind.destroy() };
}

/** Pagefind rejects with what it meets, or not at all; readers need to know what they can do. */
export async function guard<Answer>(work: Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TypeError('No answer in time')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (cause) {
    throw SearchFailure.from(cause);
  } finally {
    clearTimeout(timer);
  }
}
