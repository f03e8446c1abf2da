import type { FullTextIndex, RecordText } from '../../src/search/full-text.ts';
import type { SearchDocument } from '../../src/search/search-documents.ts';

type Indexed = SearchDocument & { record: string };

/** A full-text index in little: looks through the contents of its records, one after the other. */
export class PhraseIndex implements FullTextIndex {
  /** Every query asked so far. */
  readonly asked: (string | null)[] = [];
  /** Words in pieces of the index that do not load: they seem to occur nowhere. */
  readonly lost = new Set<string>();
  /** What asking and reading reject with. */
  failure: Error | null = null;
  isClosed = false;
  readonly #records: readonly Indexed[];

  constructor(records: readonly Indexed[]) {
    this.#records = records;
  }

  async find(query: string | null): Promise<ReadonlyMap<string, number>> {
    this.asked.push(query);
    if (this.failure) throw this.failure;
    const scores = this.#records.map(({ record, content }) => {
      return [record, this.#scoreOf(content.split(' '), query)] as const;
    });
    return new Map(scores.filter(([, score]) => score > 0));
  }

  async read(record: string): Promise<RecordText> {
    this.asked.push(`read ${record}`);
    if (this.failure) throw this.failure;
    const found = this.#records.find((each) => each.record === record);
    if (!found) throw new Error(`There is no ${record}`);
    return { text: found.text, figures: found.figures };
  }

  async close(): Promise<void> {
    this.isClosed = true;
  }

  /** A quoted query is a phrase; of any other the words are counted, in whatever order. */
  #scoreOf(content: readonly string[], query: string | null): number {
    if (query === null) return 1;
    const words = query.replaceAll('"', '').split(' ');
    if (words.some((word) => this.lost.has(word))) return 0;
    if (query.startsWith('"')) return holdsPhrase(content, words) ? 1 : 0;
    return content.filter((word) => words.includes(word)).length;
  }
}

/** Whether words stand in a content side by side, in their order. */
export function holdsPhrase(content: readonly string[], words: readonly string[]): boolean {
  return content.some((_, at) => words.every((word, place) => content[at + place] === word));
}
