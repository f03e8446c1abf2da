import {
  type Catalogue,
  countDocuments,
  type FoundMeasure,
  type Passage,
  textsOf,
} from './catalogue.ts';
import { FullText, type Occurrences } from './full-text.ts';
import type { Listing } from './listing.ts';
import { isEmpty, type Query, type Term } from './query.ts';
import { remember } from './remember.ts';
import { SearchFailure } from './search-failure.ts';
import type { RecordText, SearchStore } from './search-store.ts';

/** A measure found, with what its place among the others depends on. */
export interface Hit {
  measure: FoundMeasure;
  /** How many of the terms stand in its title. */
  inTitle: number;
  /** How often the terms stand in its text, a rare one counting more; 0 where none is wanted. */
  score: number;
}

export interface Outcome {
  /** Measures whose text fits the query, in the order of the catalogue. */
  hits: readonly Hit[];
  /** Measures that fit only because of a title which the editors gave. */
  titleOnly: readonly FoundMeasure[];
  /** Other texts that fit. */
  passages: readonly Passage[];
}

/** A further occurrence adds the less, the more there are (k₁ of BM25). */
const SATURATION = 1.2;

/**
 * Answers queries from the full-text index and the catalogue.
 *
 * The index finds phrases; that several are wanted, others not, and that one of some will do, is
 * worked out here, so that it is as exact as the phrases are.
 */
export class SearchEngine {
  readonly catalogue: Catalogue;
  /** Texts read, and what is shown beside them. */
  readonly read: (record: string) => Promise<RecordText>;
  readonly listing: (notice: string) => Promise<Listing>;
  readonly #find: (phrase: string) => Promise<Occurrences>;
  /** What each document is, by its number; a title is the measure's, as is the text before it. */
  readonly #documents: readonly (FoundMeasure | Passage)[];

  constructor(catalogue: Catalogue, store: SearchStore) {
    this.catalogue = catalogue;
    const index = new FullText(catalogue.pieces, (piece) => store.piece(piece));
    this.#find = remember((phrase) => index.find(phrase));
    this.read = remember((record) => store.text(record));
    this.listing = remember((notice) => store.listing(notice));
    let first = 0;
    this.#documents = catalogue.notices.flatMap((notice): (FoundMeasure | Passage)[] => {
      const texts = textsOf(notice, first);
      first += countDocuments(notice);
      return texts.flatMap((text) => Array(text.kind === 'measure' ? 2 : 1).fill(text));
    });
  }

  /** Every measure, in the order of the catalogue. */
  get measures(): FoundMeasure[] {
    return this.#documents.flatMap((text, document) =>
      text.kind === 'measure' && text.document === document ? [text] : [],
    );
  }

  /** All that fits a query. An empty one fits every measure and no other text. */
  async search(query: Query): Promise<Outcome> {
    const { terms, excluded } = query;
    if (isEmpty(query)) return { hits: this.#unscored(() => true), titleOnly: [], passages: [] };
    const [wanted, unwanted] = await Promise.all([
      Promise.all(terms.map((term) => this.#occurrencesOf(term))),
      Promise.all(excluded.map((term) => this.#occurrencesOf(term))),
    ]);
    const isLeftOut = (document: number): boolean => unwanted.some((each) => each.has(document));
    if (terms.length === 0) {
      const hits = this.#unscored(({ document }) => !isLeftOut(document));
      return { hits, titleOnly: [], passages: [] };
    }
    const fits = (document: number): boolean =>
      wanted.every((each) => each.has(document)) && !isLeftOut(document);
    const hits: Hit[] = [];
    const titleOnly: FoundMeasure[] = [];
    const passages: Passage[] = [];
    for (const text of this.#textsIn(wanted)) {
      const { document } = text;
      if (text.kind !== 'measure') {
        if (fits(document)) passages.push(text);
      } else if (fits(document)) {
        const inTitle = wanted.filter((each) => each.has(document + 1)).length;
        hits.push({ measure: text, inTitle, score: this.#scoreOf(document, wanted) });
      } else if (
        wanted.every((each) => each.has(document) || each.has(document + 1)) &&
        !isLeftOut(document)
      ) {
        titleOnly.push(text);
      }
    }
    return { hits, titleOnly, passages };
  }

  /** How many measures contain a folded phrase. */
  async count(phrase: string): Promise<number> {
    const occurrences = await this.#find(phrase);
    return this.#textsIn([occurrences]).filter(
      ({ kind, document }) => kind === 'measure' && occurrences.has(document),
    ).length;
  }

  /** The texts in which, or in whose titles, a term stands that stands in fewest; in order. */
  #textsIn(terms: readonly Occurrences[]): (FoundMeasure | Passage)[] {
    // Where all are wanted, one of them is enough to go by; a title may have what the text has not.
    const [fewest = new Map<number, number>()] = terms.toSorted((a, b) => a.size - b.size);
    const found = Uint32Array.from(fewest.keys()).sort();
    const texts = new Set<FoundMeasure | Passage>();
    for (const document of found) {
      const text = this.#documents[document];
      if (!text) throw new SearchFailure('stale');
      texts.add(text);
    }
    return Array.from(texts);
  }

  #unscored(isWanted: (measure: FoundMeasure) => boolean): Hit[] {
    return this.measures.filter(isWanted).map((measure) => ({ measure, inTitle: 0, score: 0 }));
  }

  #scoreOf(document: number, terms: readonly Occurrences[]): number {
    return terms.reduce((score, occurrences) => {
      const count = occurrences.get(document) ?? 0;
      const rarity = Math.log1p(this.#documents.length / occurrences.size);
      return score + (rarity * count) / (count + SATURATION);
    }, 0);
  }

  async #occurrencesOf({ phrases }: Term): Promise<Occurrences> {
    const each = await Promise.all(phrases.map((phrase) => this.#find(phrase)));
    const [only] = each;
    if (only && each.length === 1) return only;
    const all = new Map<number, number>();
    for (const occurrences of each) {
      for (const [document, count] of occurrences) {
        all.set(document, (all.get(document) ?? 0) + count);
      }
    }
    return all;
  }
}
