import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/checksums/site-files.ts';
import { pagesByType } from '../bench/page-types.ts';

/** The pages of a type, as servers send them at their best (gzip, level 9), without what they load. */
export interface TypeWeight {
  type: string;
  pages: number;
  medianBytes: number;
  largestBytes: number;
}

/** What a build has written. */
export interface SiteWeight {
  files: number;
  bytes: number;
  pages: number;
  types: readonly TypeWeight[];
}

const BEST = { level: 9 } as const;

/** Weighs a built site; throws where it has no pages, so that nothing is measured that is not there. */
export async function weighSite(folder: string): Promise<SiteWeight> {
  const files = (await listFiles(folder)).toSorted();
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  const types: TypeWeight[] = [];
  for (const [type, addresses] of pagesByType(files)) {
    const weights: number[] = [];
    for (const address of addresses) {
      const html = await readFile(join(folder, address, 'index.html'));
      weights.push(gzipSync(html, BEST).length);
    }
    weights.sort((a, b) => a - b);
    types.push({
      type,
      pages: weights.length,
      medianBytes: weights[weights.length >> 1] ?? 0,
      largestBytes: weights.at(-1) ?? 0,
    });
  }
  const pages = types.reduce((sum, type) => sum + type.pages, 0);
  if (pages === 0) throw new Error(`No page in ${folder}`);
  return { files: files.length, bytes, pages, types };
}
