import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IndexFile } from '../../src/search/build-index.ts';
import { readPublished } from '../../src/search/read-published.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { UsageError } from '../command/usage-error.ts';
import { STOCK_PAGE } from './stock-page.ts';

/** Folder of the site in which stock Pagefind is put beside ours. */
export const STOCK_FOLDER = 'stock';

/** What is written last by a build. */
const NEEDED = ['search/index.html', 'search/catalogue.json', 'pagefind/pagefind.js'];

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

/** Makes sure that the site has the index which the code and the content of now would give. */
export async function requireIndex(
  { folder }: SiteCopy,
  files: readonly IndexFile[],
): Promise<void> {
  for (const { path, content } of files) {
    const built = await readFile(join(folder, path)).catch(() => null);
    if (!built?.equals(Buffer.from(content))) {
      throw new UsageError('dist/ 里的索引与现在的代码或内容不符。先运行 npm run build。');
    }
  }
}

/** Puts another index of ours in place of the site's own. */
export async function replaceIndex(
  { folder }: SiteCopy,
  files: readonly IndexFile[],
): Promise<void> {
  await rm(join(folder, 'pagefind'), { recursive: true, force: true });
  await writeFiles(folder, files);
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
