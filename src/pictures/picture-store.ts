import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../domain/sha256.ts';

const DIGEST_LENGTH = 64;

/**
 * What was made from these inputs before, or else what `make` makes now, which is then kept.
 *
 * A kept file begins with the digest of its body: one that is cut off or otherwise broken is made
 * anew. It is put in its place in one step, for several builds may share the folder.
 */
export async function keptOrMade(
  folder: string,
  inputs: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = join(folder, sha256(inputs));
  const kept = await readFile(file).catch(() => null);
  const body = kept?.subarray(DIGEST_LENGTH);
  if (kept && body && kept.toString('latin1', 0, DIGEST_LENGTH) === sha256(body)) return body;

  const made = await make();
  await mkdir(folder, { recursive: true });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.concat([Buffer.from(sha256(made)), made]));
  await rename(unfinished, file);
  return made;
}
