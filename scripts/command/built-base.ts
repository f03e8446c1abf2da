import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.ts';

/** The path that a site was built for, from the address that its first page gives itself. */
export async function readBuiltBase(dist: string): Promise<string> {
  const html = await readFile(join(dist, 'index.html'), 'utf8').catch(() => {
    throw new UsageError('没有生成好的网站（dist/）。先运行 npm run build。');
  });
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  if (canonical === undefined) throw new Error('The first page has no canonical address');
  return new URL(canonical).pathname;
}
