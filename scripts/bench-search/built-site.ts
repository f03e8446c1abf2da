import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexFile } from '../../src/search/build-index.ts';
import { readPublished } from '../../src/search/read-published.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { CATALOGUE_FILE } from '../../src/search/search-files.ts';
import { UsageError } from '../command/usage-error.ts';
import { buildApart, type IndexCost, type IndexJob } from './build-apart.ts';
import { STOCK_PAGE } from './stock-page.ts';

/** Folder of the site in which stock Pagefind is put beside ours. */
export const STOCK_FOLDER = 'stock';

/** What is written last by a build. */
const NEEDED = ['search/index.html', CATALOGUE_FILE];

/** A copy of the built site, in which the index can be replaced. */
export interface SiteCopy {
  folder: string;
  /** Path that the site was built for: `/`, or `/zhenggai/`. */
  base: string;
  published: readonly PublishedNotice[];
}

/** Copies `dist/`, so that a build in the meantime does no harm. */
export async function copyBuiltSite(root: string): Promise<SiteCopy> {
  const folder = join(root, 'node_modules', '.cache', 'bench-search', 'site');
  await rm(folder, { recursive: true, force: true });
  try {
    await cp(join(root, 'dist'), folder, { recursive: true });
    for (const file of NEEDED) await access(join(folder, file));
    const published = await readPublished(join(folder, 'data'));
    const first = published[0]?.notice;
    if (!first) throw new UsageError('dist/ 里没有通报。先运行 npm run build。');
    const base = new URL(first.url).pathname.replace(`notices/${first.id}/`, '');
    return { folder, base, published };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new UsageError('没有生成好的网站（dist/ 不存在或不完整）。先运行 npm run build。');
  }
}

/**
 * Builds an index of ours in place of the site's own. Where it should be the same, it must be: the
 * built site is then of the code and the content of now.
 */
export async function rebuildIndex(
  { folder }: SiteCopy,
  job: Omit<IndexJob, 'folder'>,
): Promise<IndexCost> {
  const catalogue = join(folder, CATALOGUE_FILE);
  const before = await readFile(catalogue, 'utf8');
  for (const made of ['search/index', 'search/texts']) {
    await rm(join(folder, made), { recursive: true, force: true });
  }
  const cost = await buildApart({ ...job, folder });
  if (job.size === null && (await readFile(catalogue, 'utf8')) !== before) {
    throw new UsageError('dist/ 里的索引与现在的代码或内容不符。先运行 npm run build。');
  }
  return cost;
}

/** Puts stock Pagefind with its page beside ours. */
export async function replaceStock(
  { folder }: SiteCopy,
  files: readonly IndexFile[],
): Promise<void> {
  const stock = join(folder, STOCK_FOLDER);
  await rm(stock, { recursive: true, force: true });
  await writeFiles(stock, [...files, { path: 'index.html', content: STOCK_PAGE }]);
}

async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
