import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** What else decides how content becomes pages, beside `src/`. */
const FILES = ['astro.config.mjs', 'package-lock.json'];

/**
 * SHA-256 of the program that builds the site: what was made from content by another one is not
 * taken again.
 */
export async function programDigest(root: string): Promise<string> {
  const found = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const file of [...files.toSorted(), ...FILES]) {
    hash.update(`${file}\0`).update(await readFile(join(root, file)).catch(() => ''));
  }
  return hash.digest('hex');
}
