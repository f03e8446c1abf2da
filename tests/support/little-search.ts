import { measuresFile, noticeFile } from '../../src/domain/data-files.ts';
import type { Entry, Notice } from '../../src/domain/notice.ts';
import type { Registers } from '../../src/domain/register-schemas.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';
import { buildSearchIndex, type IndexFile } from '../../src/search/build-index.ts';
import type { Catalogue, SynonymGroup } from '../../src/search/catalogue.ts';
import { FacetLoader } from '../../src/search/facet-loader.ts';
import { publishedSource } from '../../src/search/read-published.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { SearchEngine } from '../../src/search/search-engine.ts';
import { CATALOGUE_FILE } from '../../src/search/search-files.ts';
import { littleNotice } from './little-notice.ts';
import { MemoryStore } from './memory-store.ts';
import { NO_REGISTERS } from './sample-notice.ts';

/** Less than any posting takes: every gram is in a piece of its own. */
const PIECE_BYTES = 0;

/** A little notice of two parts with a section each. */
export function noticeInParts(measures: readonly Entry<MeasureData>[]): Notice {
  const notice = littleNotice([]);
  const paragraphs = (text: string) => [{ line: 1, segments: [{ kind: 'text' as const, text }] }];
  const entry = <Data>(id: string, data: Data, text: string): Entry<Data> => ({
    id,
    file: `${id}.mdx`,
    data,
    paragraphs: text === '' ? [] : paragraphs(text),
  });
  return {
    ...notice,
    entry: { ...notice.entry, paragraphs: paragraphs('现将整改进展公布如下。') },
    parts: [
      entry('1', { number: 1, title: '〔组织情况〕' }, '成立领导小组。'),
      entry('2', { number: 2, title: '整改情况' }, ''),
    ],
    sections: [
      entry('01', { part: 1, title: '关于“责任不实”问题', above: [] }, ''),
      entry('02', { part: 2, title: '〔市容环境〕', above: [] }, '开展环境整治。'),
    ],
    measures,
  };
}

/** What the build publishes of a notice and search reads. */
export function publish(
  notice: Notice,
  registers: Pick<Registers, 'units' | 'places'> = NO_REGISTERS,
): PublishedNotice {
  const ledger = { lines: [], findings: [] };
  const urlOf = ({ id }: { id: string }): string => `https://example.org/${id}/`;
  return {
    notice: noticeFile(notice, ledger, 'https://example.org/'),
    measures: measuresFile({ notice, ledger, registers, urlOf }),
  };
}

/** A search over published notices: everything that it asks for lies in memory. */
export async function littleSearch(
  published: readonly PublishedNotice[],
  synonyms: readonly SynonymGroup[] = [],
): Promise<LittleSearch> {
  const built: IndexFile[] = [];
  for await (const file of buildSearchIndex(publishedSource(published), synonyms, PIECE_BYTES)) {
    built.push(file);
  }
  const files = new Map(built.map(({ path, content }) => [path, content]));
  const catalogue: Catalogue = JSON.parse(String(files.get(CATALOGUE_FILE)));
  const store = new MemoryStore(catalogue, files);
  const engine = new SearchEngine(catalogue, store);
  const facets = new FacetLoader(catalogue, store, engine.listing);
  return { engine, facets, catalogue, store, files };
}

export interface LittleSearch {
  engine: SearchEngine;
  facets: FacetLoader;
  catalogue: Catalogue;
  store: MemoryStore;
  files: ReadonlyMap<string, IndexFile['content']>;
}
