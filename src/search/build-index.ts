import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  type Catalogue,
  type CatalogueNotice,
  countDocuments,
  type SynonymGroup,
  yearsOf,
} from './catalogue.ts';
import { FacetWriter } from './facet-writer.ts';
import { fold } from './fold.ts';
import { type IndexPiece, IndexWriter } from './index-pieces.ts';
import type { Listing } from './listing.ts';
import {
  catalogueNotice,
  documentsOf,
  listingOf,
  type PublishedSource,
  sortNotices,
} from './search-documents.ts';
import { CATALOGUE_FILE, searchFiles, textFile } from './search-files.ts';

/** Changes when files of the same texts are to be read differently. */
const FORMAT = 1;
const HASH_LENGTH = 12;

export interface IndexFile {
  /** Path below the site's base. */
  path: string;
  content: Uint8Array | string;
}

interface Built {
  synonyms: readonly SynonymGroup[];
  notices: readonly CatalogueNotice[];
  listings: ReadonlyMap<string, Listing>;
  facets: FacetWriter;
  pieces: readonly IndexPiece[];
}

/**
 * Makes the files by which the browser searches, one after the other: the texts as notices are read,
 * then the index and what goes with it, the catalogue last.
 *
 * Of the texts read, only their postings are kept, some 900 bytes a measure.
 */
export async function* buildSearchIndex(
  source: PublishedSource,
  synonyms: readonly SynonymGroup[],
  pieceBytes?: number,
): AsyncGenerator<IndexFile> {
  const index = new IndexWriter();
  const facets = new FacetWriter();
  const notices: CatalogueNotice[] = [];
  const listings = new Map<string, Listing>();
  let first = 0;
  for (const notice of sortNotices(source.notices)) {
    const published = { notice, measures: await source.measuresOf(notice.id) };
    for (const { document, text, read } of documentsOf(published, first)) {
      index.add(document, fold(text));
      if (read) yield json(textFile(read.record), read.content);
    }
    const catalogued = catalogueNotice(published);
    notices.push(catalogued);
    listings.set(notice.id, listingOf(published));
    facets.add(published);
    first += countDocuments(catalogued);
  }
  yield* filesOf({ synonyms, notices, listings, facets, pieces: [...index.pieces(pieceBytes)] });
}

function* filesOf({ synonyms, notices, listings, facets, pieces }: Built): Generator<IndexFile> {
  const names = facets.names();
  const years = yearsOf(notices).map((year) => [year, facets.columns(year, names)] as const);
  const hash = createHash('sha256').update(
    JSON.stringify([FORMAT, notices, Array.from(listings), names, years]),
  );
  for (const { first, content } of pieces) hash.update(first).update(content);
  const catalogue: Catalogue = {
    index: hash.digest('hex').slice(0, HASH_LENGTH),
    pieces: pieces.map(({ first }) => first),
    notices,
    synonyms,
  };
  const files = searchFiles(catalogue.index);
  for (const [place, { content }] of pieces.entries()) {
    yield { path: files.piece(place), content: gzipSync(content, { level: 9 }) };
  }
  for (const [notice, listing] of listings) yield json(files.listing(notice), listing);
  for (const [year, columns] of years) yield json(files.facets(year), columns);
  yield json(files.names, names);
  yield json(CATALOGUE_FILE, catalogue);
}

function json(path: string, content: unknown): IndexFile {
  return { path, content: `${JSON.stringify(content)}\n` };
}
