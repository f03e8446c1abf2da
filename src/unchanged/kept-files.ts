import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf, listFiles } from '../checksums/site-files.ts';
import { keepText, readKeptText } from './kept-text.ts';

/** Where a built site has the files that are one notice's alone. */
const PLACES = ['notices', 'data', 'og/notices'] as const;
const LIST = 'files.json';
/** A site is built with PDFs and without them. */
const SETS = 2;

/** A file of a notice as a build made it: its path in the built site, with its SHA-256. */
interface KeptFile {
  path: string;
  sha256: string;
}

/**
 * Whether the files that a build made of a notice are kept, are those of this key, and are whole: a
 * broken disk must not change what the public reads.
 */
export function hasKeptFiles(folder: string, key: string): boolean {
  const files = readList(folder, key);
  return files?.every(({ path, sha256 }) => isWhole(join(folder, path), sha256)) ?? false;
}

function isWhole(file: string, sha256: string): boolean {
  try {
    return digestOf(file) === sha256;
  } catch {
    // It is gone, or the disk can't read it.
    return false;
  }
}

/**
 * Keeps the files that a built site has of a notice, each set in a folder of its own: builds for
 * other addresses, or with and without PDFs, must not take each other's.
 */
export async function keepFiles(
  folder: string,
  { id, key, dist }: { id: string; key: string; dist: string },
): Promise<void> {
  const fresh = `${folder}.${process.pid}`;
  await rm(fresh, { recursive: true, force: true });
  const files = (await filesOfNotice(dist, id)).map(
    (path): KeptFile => ({
      path,
      sha256: digestOf(join(dist, path)),
    }),
  );
  share(dist, fresh, files);
  // Written last: a set without its list is none.
  keepText(join(fresh, LIST), key, JSON.stringify(files));
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  await forgetOldSets(dirname(folder));
}

/** Leaves the newest sets of a notice; what a build that was cut off left goes in its turn. */
async function forgetOldSets(folder: string): Promise<void> {
  const sets = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, time: (await stat(path)).mtimeMs };
    }),
  );
  const old = sets.toSorted((a, b) => b.time - a.time).slice(SETS);
  for (const { path } of old) await rm(path, { recursive: true, force: true });
}

/** Puts the kept files of a notice into a built site and tells their paths. */
export function takeFiles(folder: string, { key, dist }: { key: string; dist: string }): string[] {
  const files = readList(folder, key);
  if (!files) throw new Error(`Nothing is kept in ${folder}`);
  share(folder, dist, files);
  return files.map(({ path }) => path);
}

/** The same files in another folder: one more name each, where the disk can, else a copy. */
function share(from: string, to: string, files: readonly { path: string }[]): void {
  const folders = new Set(files.map(({ path }) => dirname(join(to, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  for (const { path } of files) {
    try {
      linkSync(join(from, path), join(to, path));
    } catch {
      copyFileSync(join(from, path), join(to, path));
    }
  }
}

function readList(folder: string, key: string): KeptFile[] | null {
  const text = readKeptText(join(folder, LIST), key);
  return text === null ? null : JSON.parse(text);
}

async function filesOfNotice(dist: string, id: string): Promise<string[]> {
  const places = await Promise.all(
    PLACES.map(async (place) => {
      const files = await listFiles(join(dist, place, id)).catch(() => []);
      return files.map((file) => `${place}/${id}/${file}`);
    }),
  );
  const picture = `og/notices/${id}.png`;
  return [...places.flat(), ...(existsSync(join(dist, picture)) ? [picture] : [])].toSorted();
}
