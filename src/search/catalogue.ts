import { type FacetValues, WITH_FIGURES } from './facets.ts';

/**
 * What the browser knows of all measures without their text: one file, beside the full-text index.
 *
 * Columns, not rows, since alike values side by side compress to almost nothing. Numbers are places
 * in the lists; `record` is the id under which the full-text engine finds the text.
 */
export interface Catalogue {
  /** Hash of the full-text index that the catalogue belongs to. */
  index: string;
  notices: readonly CatalogueNotice[];
  topics: readonly string[];
  units: readonly string[];
  places: readonly string[];
  measures: {
    record: readonly string[];
    notice: readonly number[];
    id: readonly string[];
    title: readonly string[];
    /** Place in the sections of the measure's notice. */
    section: readonly number[];
    status: readonly string[];
    topics: readonly (readonly number[])[];
    units: readonly (readonly number[])[];
    places: readonly (readonly number[])[];
    /** 1 where the measure states a quantity. */
    figures: readonly number[];
  };
  passages: readonly Passage[];
  /** Every character that the folded texts hold: a phrase with another is nowhere. */
  characters: string;
  synonyms: readonly SynonymGroup[];
}

/** Words for one thing; the note says in what they differ. */
export interface SynonymGroup {
  words: readonly string[];
  note: string | null;
}

export interface CatalogueNotice {
  id: string;
  title: string;
  year: number;
  parts: readonly { number: number; title: string }[];
  sections: readonly { id: string; part: number; title: string }[];
}

/** A text of a notice that is no measure: its lead, a part's or section's heading and text. */
export interface Passage {
  record: string;
  kind: 'notice' | 'part' | 'section';
  title: string;
  /** Path of the page, below the site's base. */
  path: string;
}

/** A measure as search lists it. */
export interface ListedMeasure {
  record: string;
  /** Place in the catalogue: newest notice first, then by number. */
  order: number;
  notice: CatalogueNotice;
  id: string;
  title: string;
  status: string;
  section: { id: string; title: string };
  /** Path of the measure's page, below the site's base. */
  path: string;
  facets: FacetValues;
}

/** The measures of a catalogue, in its order. */
export function listMeasures(catalogue: Catalogue): ListedMeasure[] {
  const { measures, notices } = catalogue;
  const named = (names: readonly string[], places: readonly number[] = []): string[] =>
    places.flatMap((place) => names[place] ?? []);
  return measures.record.flatMap((record, order): ListedMeasure[] => {
    const notice = notices[measures.notice[order] ?? -1];
    const section = notice?.sections[measures.section[order] ?? -1];
    if (!notice || !section) return [];
    const id = measures.id[order] ?? '';
    const status = measures.status[order] ?? '';
    return [
      {
        record,
        order,
        notice,
        id,
        title: measures.title[order] ?? '',
        status,
        section,
        path: `notices/${notice.id}/measures/${id}/`,
        facets: {
          status: [status],
          topic: named(catalogue.topics, measures.topics[order]),
          figures: measures.figures[order] === 1 ? [WITH_FIGURES] : [],
          part: [`${notice.id}/${section.part}`],
          section: [`${notice.id}/${section.id}`],
          unit: named(catalogue.units, measures.units[order]),
          place: named(catalogue.places, measures.places[order]),
          year: [String(notice.year)],
          notice: [notice.id],
        },
      },
    ];
  });
}
