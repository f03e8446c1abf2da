import { bareTitle } from '../domain/title.ts';
import { type Catalogue, type ListedMeasure, listMeasures, type Passage } from './catalogue.ts';
import { fold } from './fold.ts';
import type { FullTextIndex, RecordText } from './full-text.ts';
import { isEmpty, type Query, type Term } from './query.ts';
import { SearchFailure } from './search-failure.ts';
import { characterBag, textPhrase } from './tokens.ts';

/** A measure found, with what its place among the others depends on. */
export interface Hit {
  measure: ListedMeasure;
  /** How many of the terms stand in its title. */
  inTitle: number;
  /** BM25 of the characters asked for; 0 where none are. */
  score: number;
}

export interface Outcome {
  /** Measures whose text fits the query, in the order of the catalogue. */
  hits: readonly Hit[];
  /** Measures that fit only because of a title which the editors gave. */
  titleOnly: readonly ListedMeasure[];
  /** Other texts that fit. */
  passages: readonly Passage[];
}

type Records = ReadonlySet<string>;

/**
 * Answers queries from the full-text index and the catalogue.
 *
 * The index finds phrases; that several are wanted, others not, and that one of some will do, is
 * worked out here, so that it is as exact as the phrases are.
 */
export class SearchEngine {
  readonly measures: readonly ListedMeasure[];
  readonly catalogue: Catalogue;
  readonly #index: FullTextIndex;
  readonly #characters: ReadonlySet<string>;
  /** Folded titles, by record; what the editors' brackets hold is words too. */
  readonly #titles: ReadonlyMap<string, string>;
  readonly #known: Records;
  /** Texts read and answers given: a reader goes back and forth between a few queries. */
  readonly #texts = new Map<string, Promise<RecordText>>();
  readonly #answers = new Map<string, Promise<ReadonlyMap<string, number>>>();

  constructor(index: FullTextIndex, catalogue: Catalogue) {
    this.#index = index;
    this.catalogue = catalogue;
    this.measures = listMeasures(catalogue);
    this.#characters = new Set(catalogue.characters);
    this.#titles = new Map(
      this.measures.map(({ record, title }) => [record, fold(bareTitle(title))]),
    );
    this.#known = new Set([...this.measures, ...catalogue.passages].map(({ record }) => record));
  }

  /** All that fits a query. An empty one fits every measure and no other text. */
  async search(query: Query): Promise<Outcome> {
    const { terms, excluded } = query;
    if (isEmpty(query)) {
      const hits = this.measures.map((measure) => ({ measure, inTitle: 0, score: 0 }));
      return { hits, titleOnly: [], passages: [] };
    }
    const [inText, notInText, scores] = await Promise.all([
      Promise.all(terms.map((term) => this.#recordsOf(term))),
      Promise.all(excluded.map((term) => this.#recordsOf(term))),
      this.#scoresOf(terms),
    ]);
    const fits = (record: string): boolean =>
      inText.every((each) => each.has(record)) && !notInText.some((each) => each.has(record));
    const fitsWithTitle = (record: string): boolean =>
      terms.every((term, place) => inText[place]?.has(record) || this.#isInTitle(term, record)) &&
      !notInText.some((each) => each.has(record));
    return {
      hits: this.measures
        .filter(({ record }) => fits(record))
        .map((measure) => ({
          measure,
          inTitle: terms.filter((term) => this.#isInTitle(term, measure.record)).length,
          score: scores.get(measure.record) ?? 0,
        })),
      titleOnly:
        terms.length === 0
          ? []
          : this.measures.filter(({ record }) => !fits(record) && fitsWithTitle(record)),
      passages:
        terms.length === 0 ? [] : this.catalogue.passages.filter(({ record }) => fits(record)),
    };
  }

  /** How many measures contain a folded phrase. */
  async count(phrase: string): Promise<number> {
    const records = await this.#recordsOfPhrase(phrase);
    return this.measures.filter(({ record }) => records.has(record)).length;
  }

  read(record: string): Promise<RecordText> {
    const before = this.#texts.get(record);
    if (before) return before;
    const text = this.#index.read(record);
    this.#texts.set(record, text);
    text.catch(() => this.#texts.delete(record));
    return text;
  }

  close(): Promise<void> {
    return this.#index.close();
  }

  async #recordsOf({ phrases }: Term): Promise<Records> {
    const each = await Promise.all(phrases.map((phrase) => this.#recordsOfPhrase(phrase)));
    return new Set(each.flatMap((records) => Array.from(records)));
  }

  async #recordsOfPhrase(phrase: string): Promise<Records> {
    if (!this.#mayOccur(phrase)) return new Set();
    const found = await this.#ask(textPhrase(phrase));
    if (found.size === 0) await this.#checkPresent(new Set(phrase));
    return new Set(found.keys());
  }

  #mayOccur(phrase: string): boolean {
    return Array.from(phrase).every((character) => this.#characters.has(character));
  }

  /**
   * A piece of the index that can't be loaded looks to Pagefind like words that do not occur. Here
   * each of the characters occurs, so one without a record is a piece that is missing.
   */
  async #checkPresent(characters: ReadonlySet<string>): Promise<void> {
    const found = await Promise.all(Array.from(characters, (each) => this.#ask(textPhrase(each))));
    if (found.every((records) => records.size > 0)) return;
    // What was answered without the piece is not kept.
    this.#answers.clear();
    throw SearchFailure.from(new TypeError('A piece of the index did not load'));
  }

  #isInTitle({ phrases }: Term, record: string): boolean {
    return phrases.some((phrase) => this.#titles.get(record)?.includes(phrase));
  }

  async #scoresOf(terms: readonly Term[]): Promise<ReadonlyMap<string, number>> {
    // Pagefind wants all words of a bag: of equivalents the last alone, as texts mostly write it.
    const known = terms.flatMap(({ phrases }) =>
      phrases.filter((phrase) => this.#mayOccur(phrase)).slice(-1),
    );
    return known.length === 0 ? new Map() : this.#ask(characterBag(known));
  }

  #ask(query: string): Promise<ReadonlyMap<string, number>> {
    const before = this.#answers.get(query);
    if (before) return before;
    const answer = this.#index.find(query).then((found) => {
      for (const record of found.keys()) {
        if (!this.#known.has(record)) throw new SearchFailure('stale');
      }
      return found;
    });
    this.#answers.set(query, answer);
    answer.catch(() => this.#answers.delete(query));
    return answer;
  }
}
