import type { Browser } from 'playwright-core';
import { buildSearchIndex, type IndexFile } from '../../src/search/build-index.ts';
import type { SynonymGroup } from '../../src/search/catalogue.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { serveCompressed } from '../bench/gzip-server.ts';
import {
  replaceIndex,
  replaceStock,
  requireIndex,
  type SiteCopy,
  STOCK_FOLDER,
} from './built-site.ts';
import { measure } from './measure.ts';
import { type BenchQuery, makeQueries, oracleTexts, QUERY_KINDS } from './queries.ts';
import { scoreRun } from './score.ts';
import { buildStockIndex } from './stock-index.ts';
import { runStockPage } from './stock-page.ts';

/** Texts to search, and whether the built site already has their index. */
export interface Corpus {
  name: string;
  published: readonly PublishedNotice[];
  isBuilt: boolean;
}

export interface BenchSettings {
  browser: Browser;
  site: SiteCopy;
  synonyms: readonly SynonymGroup[];
  queries: number;
  seed: number;
  onProgress(words: string): void;
}

export type CorpusResult = Awaited<ReturnType<typeof benchCorpus>>;
export type Measured = CorpusResult['ours'];
export type IndexCost = ReturnType<typeof costOf>;

/** Builds both indexes of a corpus, asks both all queries, and compares the answers. */
export async function benchCorpus(corpus: Corpus, settings: BenchSettings) {
  const { name, published, isBuilt } = corpus;
  const { browser, site, synonyms } = settings;
  const onProgress = (words: string): void => settings.onProgress(`${name}：${words}`);

  onProgress('生成索引…');
  const ours = await timed(() => buildSearchIndex(published, synonyms));
  const stock = await timed(() => buildStockIndex(published));
  if (isBuilt) await requireIndex(site, ours.made);
  else await replaceIndex(site, ours.made);
  await replaceStock(site, stock.made.files);

  const texts = oracleTexts(published);
  const queries = makeQueries(texts, settings.queries, settings.seed);
  const server = await serveCompressed(site.folder, site.base);
  try {
    const { url } = server;
    const [ourRun, stockRun] = await measure({
      browser,
      server,
      queries,
      contenders: [
        { url: `${url}search/` },
        { url: `${url}${STOCK_FOLDER}/`, script: runStockPage },
      ],
      onProgress,
    });
    if (!ourRun || !stockRun) throw new Error('Nothing was measured');
    onProgress('与全文逐条比对…');
    return {
      name,
      measures: texts.length,
      characters: texts.reduce((sum, { folded }) => sum + folded.length, 0),
      drawn: countKinds(queries),
      wantedQueries: settings.queries,
      ours: {
        ...scoreRun(ourRun, texts, ({ links }) =>
          links.map((path) => path.slice(site.base.length)),
        ),
        index: costOf(ours.seconds, ours.made),
      },
      stock: {
        ...scoreRun(stockRun, texts, ({ records }) =>
          records.flatMap((record) => stock.made.pathOf.get(record) ?? []),
        ),
        index: costOf(stock.seconds, stock.made.files),
      },
    };
  } finally {
    await server.close();
  }
}

async function timed<Made>(make: () => Promise<Made>): Promise<{ made: Made; seconds: number }> {
  const start = performance.now();
  const made = await make();
  return { made, seconds: (performance.now() - start) / 1000 };
}

function costOf(seconds: number, files: readonly IndexFile[]) {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.from(content).length, 0);
  return { seconds, bytes, files: files.length };
}

/** How many queries of each kind there are, in words. */
function countKinds(queries: readonly BenchQuery[]): string {
  return Object.entries(QUERY_KINDS)
    .map(([kind, { label }]) => `${label}${queries.filter((each) => each.kind === kind).length}个`)
    .join('，');
}
