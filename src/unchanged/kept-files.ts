import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '../checksums/site-files.ts';

/** Where a built site has the files that are one notice's alone. */
const PLACES = ['notices', 'data', 'og/notices'] as const;
const LIST = 'files.json';
/** A site is built with PDFs and without them. */
const SETS = 2;

/** The files of a notice as a build made them: paths in the built site, with their SHA-256. */
interface KeptList {
  key: string;
  files: readonly { path: string; sha256: string }[];
}

/**
 * Whether the files that a build made of a notice are kept, are those of this key, and are whole: a
 * broken disk must not change what the public reads.
 */
export async function hasKeptFiles(folder: string, key: string): Promise<boolean> {
  const list = await readList(folder);
  if (list?.key !== key) return false;
  for (const { path, sha256: expected } of list.files) {
    const content = await readFile(join(folder, path)).catch(() => null);
    if (content === null || sha256(content) !== expected) return false;
  }
  return true;
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
  const files: { path: string; sha256: string }[] = [];
  for (const path of await filesOfNotice(dist, id)) {
    files.push({ path, sha256: sha256(await readFile(join(dist, path))) });
  }
  await share(dist, fresh, files);
  // Written last: a set without its list is none.
  await writeFile(join(fresh, LIST), JSON.stringify({ key, files } satisfies KeptList));
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
export async function takeFiles(folder: string, dist: string): Promise<string[]> {
  const list = await readList(folder);
  if (!list) throw new Error(`Nothing is kept in ${folder}`);
  await share(folder, dist, list.files);
  return list.files.map(({ path }) => path);
}

/** The same files in another folder: one more name each, where the disk can, else a copy. */
async function share(from: string, to: string, files: readonly { path: string }[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => dirname(join(to, path))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const { path } of files) {
    await link(join(from, path), join(to, path)).catch(() =>
      copyFile(join(from, path), join(to, path)),
    );
  }
}

async function readList(folder: string): Promise<KeptList | null> {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => null);
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

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
