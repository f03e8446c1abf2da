/** `npm run bench:lighthouse`: has Lighthouse judge one page of each type of the built site. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../src/checksums/site-files.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { serveCompressed } from './bench/gzip-server.ts';
import { onePageOfEachType } from './bench/page-types.ts';
import { formatTable } from './bench/text-table.ts';
import { HELP, type Options, readOptions } from './bench-lighthouse/options.ts';
import { CATEGORIES, type PageScore, runLighthouse } from './bench-lighthouse/run-lighthouse.ts';
import { readBuiltBase } from './command/built-base.ts';
import { runWithOptions } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const ROOT = process.cwd();
const DIST = join(ROOT, 'dist');

await runWithOptions({ read: readOptions, help: HELP }, run);

/** The exit code: 1 where a page has less than it must have. */
async function run({ only, json }: Options): Promise<number> {
  const base = await readBuiltBase(DIST);
  const pages = onePageOfEachType((await listFiles(DIST)).toSorted()).filter((page) =>
    `/${page}`.includes(only),
  );
  if (pages.length === 0) throw new UsageError(`没有网址里有“${only}”的页面。`);
  if (json !== null) await mkdir(dirname(json), { recursive: true });

  const results = await judge(pages, base);
  const rows = results.map(({ page, scores, losses }) => [
    `/${page}`,
    losses.join('；'),
    ...scores.map((score) => (score === null ? '—' : String(score))),
  ]);
  console.log(formatTable(['页面', '失分', ...CATEGORIES.map(({ name }) => name)], rows));
  if (json !== null) await writeFile(json, `${JSON.stringify(results, null, 2)}\n`);
  const low = results.filter(({ scores }) =>
    CATEGORIES.some(({ least }, index) => (scores[index] ?? 0) < least),
  );
  if (low.length === 0) return 0;
  console.error(`\n${low.length} 种页面没有达到要求。`);
  return 1;
}

async function judge(
  pages: readonly string[],
  base: string,
): Promise<(PageScore & { page: string })[]> {
  const browser = await findBrowser(ROOT);
  const server = await serveCompressed(DIST, base);
  const results: (PageScore & { page: string })[] = [];
  try {
    // One after another: beside another page a page would seem slow.
    for (const page of pages) {
      console.error(`/${page}`);
      results.push({ page, ...(await runLighthouse(`${server.url}${page}`, browser)) });
    }
  } finally {
    await server.close();
  }
  return results;
}
