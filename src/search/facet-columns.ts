import type { CatalogueNotice, FoundMeasure } from './catalogue.ts';
import { type FacetValues, WITH_FIGURES } from './facets.ts';

/** The names that measures can be narrowed by, those of the most measures first. */
export interface FacetNames {
  topics: readonly string[];
  units: readonly string[];
  places: readonly string[];
  /** Statuses that occur. */
  statuses: readonly string[];
}

/** What the measures of a year can be narrowed by, in the order of the catalogue; numbers are places. */
export interface FacetColumns {
  status: readonly number[];
  part: readonly number[];
  section: readonly number[];
  topics: readonly (readonly number[])[];
  units: readonly (readonly number[])[];
  places: readonly (readonly number[])[];
  /** 1 where the measure states a quantity. */
  figures: readonly number[];
}

/** What is known of a measure without the file of its year. */
export function noticeValues({ id, year }: CatalogueNotice): FacetValues {
  return {
    ...{ status: [], topic: [], figures: [], part: [], section: [], unit: [], place: [] },
    year: [String(year)],
    notice: [id],
  };
}

/** Reads the values of single measures out of the columns of a year. */
export class YearFacets {
  readonly #columns: FacetColumns;
  readonly #names: FacetNames;
  /** Row of the first measure of each notice. */
  readonly #rows = new Map<string, number>();

  /** `notices`: those of the year, in the order of the catalogue. */
  constructor(notices: readonly CatalogueNotice[], columns: FacetColumns, names: FacetNames) {
    this.#columns = columns;
    this.#names = names;
    let row = 0;
    for (const notice of notices) {
      this.#rows.set(notice.id, row);
      row += notice.measures.length;
    }
  }

  valuesOf({ notice, place }: FoundMeasure): FacetValues {
    const row = (this.#rows.get(notice.id) ?? Number.NaN) + place;
    const { status, part, section, topics, units, places, figures } = this.#columns;
    const names = this.#names;
    return {
      ...noticeValues(notice),
      status: named(names.statuses, [status[row] ?? -1]),
      topic: named(names.topics, topics[row]),
      figures: figures[row] === 1 ? [WITH_FIGURES] : [],
      part: [`${notice.id}/${part[row]}`],
      section: [`${notice.id}/${notice.sections[section[row] ?? -1]}`],
      unit: named(names.units, units[row]),
      place: named(names.places, places[row]),
    };
  }
}

function named(list: readonly string[], places: readonly number[] = []): string[] {
  return places.flatMap((place) => list[place] ?? []);
}
