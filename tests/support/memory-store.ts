import { gunzipSync } from 'node:zlib';
import type { IndexFile } from '../../src/search/build-index.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import type { FacetColumns, FacetNames } from '../../src/search/facet-columns.ts';
import type { Listing } from '../../src/search/listing.ts';
import { SearchFailure } from '../../src/search/search-failure.ts';
import { searchFiles, textFile } from '../../src/search/search-files.ts';
import type { RecordText, SearchStore } from '../../src/search/search-store.ts';

/** The files of a search, in memory. */
export class MemoryStore implements SearchStore {
  /** Paths of the files asked for so far. */
  readonly asked: string[] = [];
  /** Paths of files that can't be had. */
  readonly lost = new Set<string>();
  readonly #catalogue: Catalogue;
  readonly #files: ReadonlyMap<string, IndexFile['content']>;

  constructor(catalogue: Catalogue, files: ReadonlyMap<string, IndexFile['content']>) {
    this.#catalogue = catalogue;
    this.#files = files;
  }

  async piece(place: number): Promise<Uint8Array> {
    return gunzipSync(this.#take(searchFiles(this.#catalogue.index).piece(place)));
  }

  async text(record: string): Promise<RecordText> {
    return JSON.parse(String(this.#take(textFile(record))));
  }

  async listing(notice: string): Promise<Listing> {
    return JSON.parse(String(this.#take(searchFiles(this.#catalogue.index).listing(notice))));
  }

  async facets(year: number): Promise<FacetColumns> {
    return JSON.parse(String(this.#take(searchFiles(this.#catalogue.index).facets(year))));
  }

  async names(): Promise<FacetNames> {
    return JSON.parse(String(this.#take(searchFiles(this.#catalogue.index).names)));
  }

  /** Loses the pieces of the index that hold the grams of two characters, or one. */
  lose(written: string): void {
    const first = Array.from(written).length === 1 ? `${written}\n` : written;
    const place = this.#catalogue.pieces.indexOf(first);
    if (place < 0) throw new Error(`No piece begins with ${written}`);
    this.lost.add(searchFiles(this.#catalogue.index).piece(place));
  }

  #take(path: string): IndexFile['content'] {
    this.asked.push(path);
    const content = this.#files.get(path);
    if (content === undefined) throw new SearchFailure('stale');
    if (this.lost.has(path)) throw new SearchFailure('unreachable');
    return content;
  }
}
