import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { parseQuery } from '../../src/search/query.ts';
import { SearchEngine } from '../../src/search/search-engine.ts';
import { CATALOGUE_FILE, searchFiles, textFile } from '../../src/search/search-files.ts';
import type { SearchStore } from '../../src/search/search-store.ts';

/** Words that the notices hold often, seldom and not at all. */
const QUERIES = [
  '管理',
  '渣土车',
  '垃圾分类',
  '考核办法',
  '11月份',
  '领导小组 整改',
  '火星',
] as const;
/** Results whose texts a reader sees first. */
const SHOWN = 10;

/** What a first search asks a server for: bytes as sent, without the page and its scripts. */
export interface SearchCost {
  measures: number;
  medianBytes: number;
  largestBytes: number;
}

/** Asks a built site each query as a reader's first; `null` where the site has no search. */
export async function measureSearch(site: string): Promise<SearchCost | null> {
  const text = await readFile(join(site, CATALOGUE_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  const catalogue: Catalogue = JSON.parse(text);
  const costs: number[] = [];
  for (const query of QUERIES) {
    const { store, bytes } = meteredStore(site, catalogue.index);
    const engine = new SearchEngine(catalogue, store);
    const { hits } = await engine.search(parseQuery(query));
    for (const { measure } of hits.slice(0, SHOWN)) await engine.read(measure.record);
    costs.push(gzipSync(text, { level: 9 }).length + bytes());
  }
  costs.sort((a, b) => a - b);
  return {
    measures: catalogue.notices.reduce((sum, { measures }) => sum + measures.length, 0),
    medianBytes: costs[costs.length >> 1] ?? 0,
    largestBytes: costs.at(-1) ?? 0,
  };
}

/** The files of a built site's search, counted as a server sends them. */
function meteredStore(site: string, index: string): { store: SearchStore; bytes(): number } {
  const files = searchFiles(index);
  let sent = 0;
  const json = async (path: string) => {
    const content = await readFile(join(site, path));
    sent += gzipSync(content, { level: 9 }).length;
    return JSON.parse(content.toString('utf8'));
  };
  const store: SearchStore = {
    piece: async (place) => {
      const content = await readFile(join(site, files.piece(place)));
      sent += content.length;
      return gunzipSync(content);
    },
    text: (record) => json(textFile(record)),
    listing: (notice) => json(files.listing(notice)),
    facets: (year) => json(files.facets(year)),
    names: () => json(files.names),
  };
  return { store, bytes: () => sent };
}
