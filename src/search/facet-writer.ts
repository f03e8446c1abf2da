import type { FacetColumns, FacetNames } from './facet-columns.ts';
import { compare, type PublishedNotice } from './search-documents.ts';

interface Row {
  year: number;
  status: string;
  part: number;
  section: number;
  topics: readonly string[];
  units: readonly string[];
  places: readonly string[];
  figures: number;
}

/** Gathers what measures can be narrowed by, notice after notice, in the order of the catalogue. */
export class FacetWriter {
  readonly #rows: Row[] = [];

  add({ notice, measures }: PublishedNotice): void {
    const sections = notice.sections.map(({ id }) => id);
    for (const { status, part, section, topics, units, places, quantities } of measures) {
      this.#rows.push({
        year: notice.year,
        ...{ status, topics, units, places },
        part: part ?? -1,
        section: sections.indexOf(section),
        figures: quantities.length > 0 ? 1 : 0,
      });
    }
  }

  names(): FacetNames {
    return {
      topics: namesIn(this.#rows.map(({ topics }) => topics)),
      units: namesIn(this.#rows.map(({ units }) => units)),
      places: namesIn(this.#rows.map(({ places }) => places)),
      statuses: namesIn(this.#rows.map(({ status }) => [status])),
    };
  }

  columns(year: number, names: FacetNames): FacetColumns {
    const rows = this.#rows.filter((row) => row.year === year);
    const column = (list: readonly string[], of: (row: Row) => readonly string[]): number[][] => {
      const numbers = new Map(list.map((name, number) => [name, number]));
      return rows.map((row) => of(row).flatMap((name) => numbers.get(name) ?? []));
    };
    return {
      status: column(names.statuses, ({ status }) => [status]).flat(),
      part: rows.map(({ part }) => part),
      section: rows.map(({ section }) => section),
      topics: column(names.topics, ({ topics }) => topics),
      units: column(names.units, ({ units }) => units),
      places: column(names.places, ({ places }) => places),
      figures: rows.map(({ figures }) => figures),
    };
  }
}

/** The distinct names, those of the most measures first, so that small numbers are frequent. */
function namesIn(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts)
    .toSorted(([a, countA], [b, countB]) => countB - countA || compare(a, b))
    .map(([name]) => name);
}
