import type { Catalogue, CatalogueNotice, SynonymGroup } from './catalogue.ts';
import { fold } from './fold.ts';
import { compare, type PublishedNotice, passageDrafts } from './search-documents.ts';

/** The full-text index as built: its hash, and the engine's ids of its documents. */
export interface BuiltIndex {
  hash: string;
  recordOf(path: string): string;
}

export function buildCatalogue(
  published: readonly PublishedNotice[],
  synonyms: readonly SynonymGroup[],
  index: BuiltIndex,
): Catalogue {
  const rows = published.flatMap(({ notice, measures }, place) =>
    measures.map((measure) => ({ ...measure, notice, place })),
  );
  const [topics, units, places] = [
    namesIn(rows.map((row) => row.topics)),
    namesIn(rows.map((row) => row.units)),
    namesIn(rows.map((row) => row.places)),
  ];
  return {
    index: index.hash,
    notices: published.map(catalogueNotice),
    topics,
    units,
    places,
    measures: {
      record: rows.map(({ notice, id }) => index.recordOf(`notices/${notice.id}/measures/${id}/`)),
      notice: rows.map(({ place }) => place),
      id: rows.map(({ id }) => id),
      title: rows.map(({ title }) => title),
      section: rows.map(({ notice, section }) =>
        notice.sections.findIndex(({ id }) => id === section),
      ),
      status: rows.map(({ status }) => status),
      topics: rows.map((row) => placesIn(topics, row.topics)),
      units: rows.map((row) => placesIn(units, row.units)),
      places: rows.map((row) => placesIn(places, row.places)),
      figures: rows.map(({ quantities }) => (quantities.length > 0 ? 1 : 0)),
    },
    passages: passageDrafts(published).map(({ document, ...passage }) => ({
      record: index.recordOf(document.path),
      ...passage,
    })),
    characters: charactersIn(published),
    synonyms,
  };
}

function catalogueNotice({ notice }: PublishedNotice): CatalogueNotice {
  const { id, title, year, parts, sections } = notice;
  return {
    id,
    title,
    year,
    parts: parts.map(({ number, title: name }) => ({ number, title: name })),
    sections: sections.map(({ id: section, part, title: name }) => ({
      id: section,
      part,
      title: name,
    })),
  };
}

/** The distinct names, those of the most measures first, so that small numbers are frequent. */
function namesIn(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Array.from(counts)
    .toSorted(([a, countA], [b, countB]) => countB - countA || compare(a, b))
    .map(([name]) => name);
}

function placesIn(names: readonly string[], list: readonly string[]): number[] {
  return list.map((name) => names.indexOf(name));
}

function charactersIn(published: readonly PublishedNotice[]): string {
  const characters = new Set<string>();
  const texts = [
    ...published.flatMap(({ measures }) => measures.map(({ text }) => text)),
    ...passageDrafts(published).map(({ document }) => document.text),
  ];
  for (const text of texts) for (const each of fold(text)) characters.add(each);
  characters.delete('\n');
  return Array.from(characters).toSorted(compare).join('');
}
