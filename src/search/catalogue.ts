/**
 * What the browser knows of all notices before anything is asked: how many texts there are and whose
 * they are, and which piece of the index has which characters. Titles and facets come later, and
 * only of what is found.
 */
export interface Catalogue {
  /** Names the build: the folder of everything that belongs together. */
  index: string;
  /** The first gram of each piece of the index. */
  pieces: readonly string[];
  /** In the order in which results that are alike are listed: the newest first. */
  notices: readonly CatalogueNotice[];
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
  parts: readonly number[];
  /** Ids, as are `measures`. */
  sections: readonly string[];
  measures: readonly string[];
}

/** A measure as search finds it. */
export interface FoundMeasure {
  kind: 'measure';
  /** Number of its text in the index; that of its title is one more. Also its place in the order. */
  document: number;
  /** Names its text, in every build alike. */
  record: string;
  notice: CatalogueNotice;
  id: string;
  /** Place among the measures of the notice. */
  place: number;
  /** Path of the measure's page, below the site's base. */
  path: string;
}

/** A text of a notice that is no measure: its lead, a part's or section's heading and text. */
export interface Passage {
  kind: 'notice' | 'part' | 'section';
  document: number;
  record: string;
  notice: CatalogueNotice;
  /** Place among the parts or sections of the notice. */
  place: number;
  path: string;
}

/** The texts of a notice, in the order of their numbers; titles of measures are not among them. */
export function textsOf(notice: CatalogueNotice, first: number): (Passage | FoundMeasure)[] {
  const home = `notices/${notice.id}/`;
  const { parts, sections, measures } = notice;
  const passage = (kind: Passage['kind'], place: number, name: string, path: string): Passage => {
    const document =
      first + (kind === 'section' ? 1 + parts.length : 0) + (kind === 'part' ? 1 : 0);
    return {
      kind,
      document: document + place,
      record: `${notice.id}/${name}`,
      notice,
      place,
      path,
    };
  };
  const firstMeasure = first + 1 + parts.length + sections.length;
  return [
    passage('notice', 0, 'notice', home),
    ...parts.map((part, place) => passage('part', place, `part-${part}`, `${home}#part-${part}`)),
    ...sections.map((id, place) =>
      passage('section', place, `section-${id}`, `${home}sections/${id}/`),
    ),
    ...measures.map((id, place): FoundMeasure => {
      const document = firstMeasure + 2 * place;
      const path = `${home}measures/${id}/`;
      return { kind: 'measure', document, record: `${notice.id}/${id}`, notice, id, place, path };
    }),
  ];
}

/** How many documents of the index are a notice's. */
export function countDocuments({ parts, sections, measures }: CatalogueNotice): number {
  return 1 + parts.length + sections.length + 2 * measures.length;
}

/** The years of notices, the newest first. */
export function yearsOf(notices: readonly Pick<CatalogueNotice, 'year'>[]): number[] {
  return Array.from(new Set(notices.map(({ year }) => year))).toSorted((a, b) => b - a);
}
