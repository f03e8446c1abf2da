import type { CatalogueNotice } from './catalogue.ts';
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

/** The values of a year's measures, by notice and measure. */
export function readColumns(
  notices: readonly CatalogueNotice[],
  columns: FacetColumns,
  names: FacetNames,
): Map<string, FacetValues> {
  const named = (list: readonly string[], places: readonly number[] = []): string[] =>
    places.flatMap((place) => list[place] ?? []);
  const values = new Map<string, FacetValues>();
  for (const notice of notices) {
    for (const id of notice.measures) {
      const row = values.size;
      values.set(`${notice.id}/${id}`, {
        ...noticeValues(notice),
        status: named(names.statuses, [columns.status[row] ?? -1]),
        topic: named(names.topics, columns.topics[row]),
        figures: columns.figures[row] === 1 ? [WITH_FIGURES] : [],
        part: [`${notice.id}/${columns.part[row]}`],
        section: [`${notice.id}/${notice.sections[columns.section[row] ?? -1]}`],
        unit: named(names.units, columns.units[row]),
        place: named(names.places, columns.places[row]),
      });
    }
  }
  return values;
}
