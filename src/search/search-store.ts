import type { Catalogue } from './catalogue.ts';
import type { FacetColumns, FacetNames } from './facet-columns.ts';
import type { Listing } from './listing.ts';
import { SearchFailure } from './search-failure.ts';
import { CATALOGUE_FILE, searchFiles, textFile } from './search-files.ts';

/** The published text of a record with what is shown above it. */
export interface RecordText {
  text: string;
  /** Words of the text that state a quantity. */
  figures: readonly string[];
  title: string;
  /** Of a measure; else `null`, as is its section's title. */
  status: string | null;
  section: string | null;
}

/** The files of the search that belong to a catalogue; what can't be had rejects with a `SearchFailure`. */
export interface SearchStore {
  /** Content of a piece of the index, no longer compressed. */
  piece(place: number): Promise<Uint8Array>;
  text(record: string): Promise<RecordText>;
  listing(notice: string): Promise<Listing>;
  facets(year: number): Promise<FacetColumns>;
  names(): Promise<FacetNames>;
}

/** A server that never answers counts as out of reach: after this long, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Asks the server whether a kept copy is still the newest: the search must be of one build. */
export async function fetchCatalogue(base: string): Promise<Catalogue> {
  return readJson(await ask(`${base}${CATALOGUE_FILE}`, 'unreachable', { cache: 'no-cache' }));
}

/** The files of a catalogue below the site's base. That one of them is gone says that the site has changed. */
export function openStore(base: string, { index }: Pick<Catalogue, 'index'>): SearchStore {
  const files = searchFiles(index);
  const json = async <Content>(path: string): Promise<Content> =>
    readJson(await ask(`${base}${path}`, 'stale'));
  return {
    piece: async (place) => decompress(await ask(`${base}${files.piece(place)}`, 'stale')),
    text: (record) => json(textFile(record)),
    listing: (notice) => json(files.listing(notice)),
    facets: (year) => json(files.facets(year)),
    names: () => json(files.names),
  };
}

async function ask(
  url: string,
  missing: 'unreachable' | 'stale',
  options: RequestInit = {},
): Promise<Response> {
  try {
    const response = await fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) return response;
    throw new SearchFailure(response.status === 404 ? missing : 'unreachable');
  } catch (cause) {
    throw cause instanceof SearchFailure ? cause : whileReading('unreachable', cause);
  }
}

function readJson<Content>(response: Response): Promise<Content> {
  return response.json().catch((cause: unknown) => {
    throw whileReading('broken', cause);
  });
}

async function decompress(response: Response): Promise<Uint8Array> {
  try {
    const { body } = response;
    if (!body) throw new TypeError('The piece has no content');
    const content = body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(content).arrayBuffer());
  } catch (cause) {
    throw whileReading('broken', cause);
  }
}

function whileReading(kind: 'unreachable' | 'broken', cause: unknown): SearchFailure {
  return new SearchFailure(navigator.onLine ? kind : 'offline', { cause });
}
