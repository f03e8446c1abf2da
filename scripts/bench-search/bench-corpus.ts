import type { Browser } from 'playwright-core';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { serveCompressed } from '../bench/gzip-server.ts';
import type { IndexCost } from './build-apart.ts';
import { rebuildIndex, replaceStock, type SiteCopy, STOCK_FOLDER } from './built-site.ts';
import { measure, type Run } from './measure.ts';
import { type BenchQuery, makeQueries, oracleTexts, QUERY_KINDS } from './queries.ts';
import { type PathsOf, type Score, scoreRun } from './score.ts';
import { buildStockIndex, type StockIndex } from './stock-index.ts';
import { runStockPage } from './stock-page.ts';

/** Stock Pagefind needs some 150 kB of memory for each measure: beyond so many it is left out. */
const MOST_IN_STOCK = 20_000;

/** Texts to search; `size` says how many measures are made of the real ones, `null` that none are. */
export interface Corpus {
  name: string;
  published: readonly PublishedNotice[];
  size: number | null;
}

export interface BenchSettings {
  browser: Browser;
  site: SiteCopy;
  queries: number;
  seed: number;
  onProgress(words: string): void;
}

export interface Measured extends Score {
  index: IndexCost;
}

export interface CorpusResult {
  name: string;
  measures: number;
  characters: number;
  /** How many queries of each kind there are, in words. */
  drawn: string;
  wantedQueries: number;
  ours: Measured;
  /** `null` where the corpus is too large for it. */
  stock: Measured | null;
}

/** Builds both indexes of a corpus, asks both all queries, and compares the answers. */
export async function benchCorpus(
  { name, published, size }: Corpus,
  settings: BenchSettings,
): Promise<CorpusResult> {
  const { browser, site, seed } = settings;
  const onProgress = (words: string): void => settings.onProgress(`${name}：${words}`);
  onProgress('生成索引…');
  const index = await rebuildIndex(site, { size, seed });
  const texts = oracleTexts(published);
  const stock = texts.length > MOST_IN_STOCK ? null : await buildStock(published);
  await replaceStock(site, stock?.files ?? []);
  const queries = makeQueries(texts, settings.queries, seed);
  const server = await serveCompressed(site.folder, site.base);
  try {
    const { url } = server;
    const ourPage = { url: `${url}search/` };
    const stockPage = { url: `${url}${STOCK_FOLDER}/`, script: runStockPage };
    const contenders = stock ? [ourPage, stockPage] : [ourPage];
    const [ourRun, stockRun] = await measure({ browser, server, queries, contenders, onProgress });
    onProgress('与全文逐条比对…');
    const score = (run: Run | undefined, pathsOf: PathsOf): Score => {
      if (!run) throw new Error('Nothing was measured');
      return scoreRun(run, texts, pathsOf);
    };
    return {
      name,
      measures: texts.length,
      characters: texts.reduce((sum, { folded }) => sum + folded.length, 0),
      drawn: countKinds(queries),
      wantedQueries: settings.queries,
      ours: {
        ...score(ourRun, ({ links }) => links.map((path) => path.slice(site.base.length))),
        index,
      },
      stock: stock && {
        ...score(stockRun, ({ records }) =>
          records.flatMap((record) => stock.pathOf.get(record) ?? []),
        ),
        index: stock.cost,
      },
    };
  } finally {
    await server.close();
  }
}

async function buildStock(
  published: readonly PublishedNotice[],
): Promise<StockIndex & { cost: IndexCost }> {
  const start = performance.now();
  const made = await buildStockIndex(published);
  const seconds = (performance.now() - start) / 1000;
  const bytes = made.files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  // It works in a process that its own module starts and ends.
  const unknown = { cpuSeconds: Number.NaN, memory: null };
  return { ...made, cost: { seconds, ...unknown, bytes, files: made.files.length } };
}

/** How many queries of each kind there are, in words. */
function countKinds(queries: readonly BenchQuery[]): string {
  return Object.entries(QUERY_KINDS)
    .map(([kind, { label }]) => `${label}${queries.filter((each) => each.kind === kind).length}个`)
    .join('，');
}
