/** Where the files of the search lie, below the site's base. */

export const CATALOGUE_FILE = 'search/catalogue.json';

/** The text of a measure or passage. */
export function textFile(record: string): string {
  return `search/texts/${record}.json`;
}

export interface SearchFiles {
  /** Postings, compressed (gzip). */
  piece(place: number): string;
  /** What is shown of a notice. */
  listing(notice: string): string;
  /** What the measures of a year can be narrowed by. */
  facets(year: number): string;
  names: string;
}

/** Files that belong together, in a folder that is named after all of them and never changes. */
export function searchFiles(index: string): SearchFiles {
  const folder = `search/index/${index}`;
  return {
    // Not .gz: a server might say that it is a compressed way of sending something else.
    piece: (place) => `${folder}/${place}.postings`,
    listing: (notice) => `${folder}/notices/${notice}.json`,
    facets: (year) => `${folder}/facets-${year}.json`,
    names: `search/index/${index}/names.json`,
  };
}
