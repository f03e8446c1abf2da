import { stat } from 'node:fs/promises';
import type { Checksum } from '../../src/checksums/checksum-list.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Patience } from './ask-patiently.ts';
import type { Options } from './options.ts';
import type { Problem } from './problem.ts';
import { fetchChecksums, readChecksumsIn, readOwnChecksums } from './read-checksums.ts';
import { verifyFolder } from './verify-folder.ts';
import { PATIENCE, verifySite } from './verify-site.ts';

export interface Verification {
  /** How many files were compared. */
  files: number;
  problems: Problem[];
}

/** Compares a site, or a folder, with the list that was chosen; refuses a list that can't be used. */
export async function verify(
  { target, manifest }: Omit<Options, 'json'>,
  onProgress: (done: number, total: number) => void,
  patience: Patience = PATIENCE,
): Promise<Verification> {
  if (!(target instanceof URL)) await demandFolder(target);
  const published = (): Promise<Checksum[]> =>
    target instanceof URL ? fetchChecksums(target, patience) : readChecksumsIn(target);
  const checksums = manifest === null ? await published() : await readOwnChecksums(manifest);
  let done = 0;
  const step = (): void => {
    done += 1;
    onProgress(done, checksums.length);
  };
  const problems =
    target instanceof URL
      ? await verifySite(target, checksums, { onProgress: step, patience })
      : await verifyFolder(target, checksums, step);
  return { files: checksums.length, problems };
}

async function demandFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UsageError(`没有“${folder}”这个目录。`);
}
