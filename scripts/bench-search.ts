/** `npm run bench:search`: measures the search in a real Chromium, stock Pagefind beside it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../tests/support/find-browser.ts';
import { benchCorpus, type Corpus, type CorpusResult } from './bench-search/bench-corpus.ts';
import { copyBuiltSite, type SiteCopy } from './bench-search/built-site.ts';
import { HELP, type Options, readOptions } from './bench-search/options.ts';
import { formatMisses, formatNotes, formatResults } from './bench-search/report.ts';
import { synthesizeNotices } from './bench-search/synthetic-measures.ts';
import { runWithOptions } from './command/run-command.ts';

const ROOT = process.cwd();
const MOST_MISSES = 20;
/** The page keeps its address up to date while queries are typed faster than any reader types. */
const NO_HISTORY_LIMIT = '--disable-ipc-flooding-protection';

await runWithOptions({ read: readOptions, help: HELP }, run);

/** The exit code: 1 where the site answered a query wrongly. */
async function run(options: Options): Promise<number> {
  const site = await copyBuiltSite(ROOT);
  if (options.json !== null) await mkdir(dirname(options.json), { recursive: true });
  const { args, ...launch } = await findBrowser(ROOT);
  const browser = await chromium.launch({ ...launch, args: [...args, NO_HISTORY_LIMIT] });
  const start = performance.now();
  const results = await benchAll(options, site, browser).finally(() => browser.close());
  const seconds = Math.round((performance.now() - start) / 1000);

  console.log(`\n${formatResults(results)}\n`);
  for (const note of formatNotes(results)) console.log(`- ${note}`);
  console.log(`- Chromium ${browser.version()}，种子 ${options.seed}，用时 ${seconds} 秒。`);
  if (options.json !== null) {
    await writeFile(options.json, `${JSON.stringify({ options, seconds, results }, null, 2)}\n`);
  }
  const misses = results.flatMap((result) => formatMisses(result, MOST_MISSES));
  if (misses.length === 0) return 0;
  console.error(`\n本站答错的查询：\n${misses.join('\n')}`);
  return 1;
}

async function benchAll(
  { queries, seed, sizes }: Options,
  site: SiteCopy,
  browser: Browser,
): Promise<CorpusResult[]> {
  const onProgress = (words: string): void => console.error(words);
  const { published } = site;
  const count = published.reduce((sum, { measures }) => sum + measures.length, 0);
  const corpora: (() => Corpus)[] = [
    () => ({ name: `真实通报 ${count}条`, published, size: null }),
    ...sizes.map((size) => () => ({
      name: `合成语料 ${size}条`,
      published: synthesizeNotices(published, size, seed),
      size,
    })),
  ];
  const results: CorpusResult[] = [];
  for (const make of corpora) {
    const settings = { browser, site, queries, seed, onProgress };
    results.push(await benchCorpus(make(), settings));
  }
  return results;
}
