import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { sha256 } from '../domain/sha256.ts';

const TWIN = /\.(?:gz|br)$/;

/** The files below a folder, links included, as paths from it with `/`. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
}

/**
 * The file of which this one is the compressed twin, as `npm run compress` makes them; `null` for any
 * other. A server sends the twin in place of its file, encoded: it has no address of its own.
 */
export function twinOf(path: string, files: ReadonlySet<string>): string | null {
  const original = path.replace(TWIN, '');
  return original !== path && files.has(original) ? original : null;
}

/**
 * SHA-256 of a file, in hexadecimal. A site is tens of thousands of small files: waiting for each in
 * turn would take ten times as long as reading it.
 */
export function digestOf(file: string): string {
  return sha256(readFileSync(file));
}
