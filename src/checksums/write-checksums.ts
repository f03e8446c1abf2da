import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKSUMS_FILE, type Checksum, formatChecksums } from './checksum-list.ts';
import { digestOf, listFiles, twinOf } from './site-files.ts';

/** Lists all files of a built site in its `SHA256SUMS`, but that one and compressed twins; says how many. */
export async function writeChecksums(folder: string): Promise<number> {
  const files = new Set(await listFiles(folder));
  files.delete(CHECKSUMS_FILE);
  const checksums: Checksum[] = [];
  for (const path of files) {
    if (twinOf(path, files) !== null) continue;
    checksums.push({ path, digest: digestOf(join(folder, path)) });
  }
  await writeFile(join(folder, CHECKSUMS_FILE), formatChecksums(checksums));
  return checksums.length;
}
