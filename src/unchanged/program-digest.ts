import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../checksums/site-files.ts';

/** What else decides how content becomes pages, beside `src/`. */
const FILES = ['astro.config.mjs', 'package-lock.json'];

/**
 * SHA-256 of the program that builds the site: what was made from content by another one is not
 * taken again.
 */
export async function programDigest(root: string): Promise<string> {
  const files = (await listFiles(join(root, 'src'))).map((file) => `src/${file}`);
  const hash = createHash('sha256');
  for (const file of [...files.toSorted(), ...FILES]) {
    hash.update(`${file}\0`).update(await readFile(join(root, file)).catch(() => ''));
  }
  return hash.digest('hex');
}
