import { type Catalogue, type CatalogueNotice, type FoundMeasure, yearsOf } from './catalogue.ts';
import { noticeValues, YearFacets } from './facet-columns.ts';
import { type FacetSource, noticesMeant } from './facet-options.ts';
import { FACETS, type Facet, type FacetValues, fitsSelection, type Selection } from './facets.ts';
import { remember } from './remember.ts';
import type { SearchStore } from './search-store.ts';

/** Facets of so many measures, some 200 kB, are loaded unasked. */
const MOST_UNASKED = 20_000;

/** Facets that the catalogue knows of every measure. */
const ALWAYS_KNOWN: readonly Facet[] = ['year', 'notice'];

/** A measure with what it can be narrowed by. */
export interface FacetedMeasure {
  measure: FoundMeasure;
  facets: FacetValues;
}

export interface LoadedFacets {
  source: FacetSource;
  /** The measures asked about, in their order. */
  faceted: readonly FacetedMeasure[];
  /** Whether only years and notices are known, as the rest would be much to load. */
  isPartial: boolean;
}

/** Whether a selection narrows by more than the catalogue knows. */
export function needsFacets(selection: Selection): boolean {
  return FACETS.some(
    (facet) => !ALWAYS_KNOWN.includes(facet) && (selection[facet] ?? []).length > 0,
  );
}

/** What measures can be narrowed by, loaded year by year as far as it is needed. */
export class FacetLoader {
  readonly #catalogue: Catalogue;
  readonly #store: SearchStore;
  readonly #listing: (notice: string) => ReturnType<SearchStore['listing']>;
  readonly #names: (key: 'names') => ReturnType<SearchStore['names']>;
  readonly #year: (year: number) => Promise<YearFacets>;
  /** Years whose facets were loaded before. */
  readonly #loaded = new Set<number>();
  readonly #values: ReadonlyMap<CatalogueNotice, FacetValues>;

  /** `listing` is the engine's, which keeps what it has loaded. */
  constructor(
    catalogue: Catalogue,
    store: SearchStore,
    listing: (notice: string) => ReturnType<SearchStore['listing']>,
  ) {
    this.#catalogue = catalogue;
    this.#store = store;
    this.#listing = listing;
    this.#names = remember(() => store.names());
    this.#year = remember((year) => this.#loadYear(year));
    this.#values = new Map(catalogue.notices.map((notice) => [notice, noticeValues(notice)]));
  }

  /** What is known without loading anything. */
  known(found: readonly FoundMeasure[]): LoadedFacets {
    const { notices } = this.#catalogue;
    return {
      source: { notices, names: null, listings: new Map() },
      faceted: found.map((measure) => this.#withNoticeValues(measure)),
      isPartial: found.length > 0,
    };
  }

  /** What the selection and the facets beside it need; `isAll` where the reader asks for the rest. */
  async load(
    found: readonly FoundMeasure[],
    selection: Selection,
    isAll = false,
  ): Promise<LoadedFacets> {
    const { notices } = this.#catalogue;
    const isNeeded = needsFacets(selection);
    const known = this.known(found);
    // A choice in another facet bears on the counts of every year.
    const about = isNeeded
      ? known.faceted
      : known.faceted.filter((each) => fitsSelection(each, selection));
    const years = new Set(yearsOf(about.map(({ measure }) => measure.notice)));
    const isWanted =
      isNeeded || (years.size > 0 && (isAll || this.#countOf(years) <= MOST_UNASKED));
    const [listings, names, values] = await Promise.all([
      this.#listings(selection),
      isWanted ? this.#names('names') : null,
      isWanted ? this.#valuesOf(years) : new Map<number, YearFacets>(),
    ]);
    return {
      source: { notices, names, listings },
      faceted: known.faceted.map((each) => {
        const ofYear = values.get(each.measure.notice.year);
        return ofYear ? { ...each, facets: ofYear.valuesOf(each.measure) } : each;
      }),
      isPartial: years.size > 0 && !isWanted,
    };
  }

  #withNoticeValues(measure: FoundMeasure): FacetedMeasure {
    const { notice } = measure;
    return { measure, facets: this.#values.get(notice) ?? noticeValues(notice) };
  }

  /** How many measures the facets are of that are still to be loaded. */
  #countOf(years: ReadonlySet<number>): number {
    return this.#catalogue.notices
      .filter(({ year }) => years.has(year) && !this.#loaded.has(year))
      .reduce((sum, { measures }) => sum + measures.length, 0);
  }

  async #listings(selection: Selection): Promise<FacetSource['listings']> {
    const meant = noticesMeant(this.#catalogue.notices, selection);
    const isWithin = [...(selection.part ?? []), ...(selection.section ?? [])].length > 0;
    if (meant.length !== 1 && !isWithin) return new Map();
    const listings = await Promise.all(
      meant.map(async ({ id }) => [id, await this.#listing(id)] as const),
    );
    return new Map(listings);
  }

  async #valuesOf(years: ReadonlySet<number>): Promise<ReadonlyMap<number, YearFacets>> {
    const values = await Promise.all(
      Array.from(years, async (year) => [year, await this.#year(year)] as const),
    );
    return new Map(values);
  }

  async #loadYear(year: number): Promise<YearFacets> {
    const [names, columns] = await Promise.all([this.#names('names'), this.#store.facets(year)]);
    const notices = this.#catalogue.notices.filter((notice) => notice.year === year);
    this.#loaded.add(year);
    return new YearFacets(notices, columns, names);
  }
}
