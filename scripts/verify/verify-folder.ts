import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { CHECKSUMS_FILE, type Checksum } from '../../src/checksums/checksum-list.ts';
import { digestOf, listFiles, twinOf } from '../../src/checksums/site-files.ts';
import type { Problem } from './problem.ts';

/**
 * Compares the files of a folder with a list. Compressed twins are not in the list, but readers get
 * them in place of their files: unpacked, they must be the same.
 */
export async function verifyFolder(
  folder: string,
  checksums: readonly Checksum[],
  onProgress: () => void,
): Promise<Problem[]> {
  const expected = new Map(checksums.map(({ path, digest }) => [path, digest]));
  const present = new Set(await listFiles(folder));
  const problems: Problem[] = [];
  for (const [path, digest] of expected) {
    const isThere = present.has(path);
    if (!isThere) problems.push({ kind: 'missing', path, detail: '' });
    else if (digestOf(join(folder, path)) !== digest)
      problems.push({ kind: 'different', path, detail: '' });
    onProgress();
  }
  for (const path of present) {
    if (expected.has(path) || path === CHECKSUMS_FILE) continue;
    const digest = expected.get(twinOf(path, present) ?? '');
    if (digest === undefined) {
      problems.push({ kind: 'extra', path, detail: '' });
    } else if ((await unpackedDigestOf(join(folder, path))) !== digest) {
      problems.push({ kind: 'different', path, detail: '解压后与原文件不同' });
    }
  }
  return problems;
}

/** `null` for what can't be unpacked. */
async function unpackedDigestOf(twin: string): Promise<string | null> {
  const hash = createHash('sha256');
  const unpack = twin.endsWith('.br') ? createBrotliDecompress() : createGunzip();
  try {
    await pipeline(createReadStream(twin), unpack, hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}
