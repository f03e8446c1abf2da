import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../command/refusal.ts';
import { lockBuiltSite, WORK_FOLDER } from './built-site-lock.ts';

/** What whoever runs a command is told when nothing was replaced. */
export const KEPT = '没有生成新的网站；dist/ 没有改动。';

const NEXT = 'next-';

/**
 * Puts in place of `dist/` what `fill` makes in an empty folder beside it; `fill` says whether it did.
 *
 * `dist/` is the old site or the new one, whole, whatever happens meanwhile. Only a process killed
 * between the two renames leaves no `dist/`: then the next command puts the old one back.
 */
export function replaceSite(
  root: string,
  fill: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  return withSite(root, async () => {
    // A name of its own: a build that outlived its command may still be writing into another.
    const next = join(root, WORK_FOLDER, `${NEXT}${randomUUID()}`);
    await mkdir(next);
    try {
      const isFilled = await fill(next);
      if (isFilled) await swap(root, next);
      return isFilled;
    } finally {
      await rm(next, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

/** Runs what changes `dist/` in place, while no other command does, after what was cut off is put right. */
export async function withSite<Result>(
  root: string,
  change: () => Promise<Result>,
): Promise<Result> {
  using _lock = await lockBuiltSite(root);
  await recover(root);
  return await change();
}

async function recover(root: string): Promise<void> {
  const { dist, work, previous } = placesIn(root);
  if (!existsSync(dist) && existsSync(previous)) await rename(previous, dist);
  const left = (await readdir(work)).filter((name) => name.startsWith(NEXT));
  for (const folder of [previous, ...left.map((name) => join(work, name))]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function swap(root: string, next: string): Promise<void> {
  const { dist, previous } = placesIn(root);
  const old = lstatSync(dist, { throwIfNoEntry: false });
  if (old?.isSymbolicLink()) {
    throw new Refusal('dist 是一个链接，不能整个换成新的网站。删去这个链接再运行；网站没有改动。');
  }
  try {
    if (old) await rename(dist, previous);
    await rename(next, dist);
  } catch (cause) {
    if (!existsSync(dist) && existsSync(previous)) await rename(previous, dist);
    throw new Refusal(
      `新的网站已经生成，但换不下 dist/：${String(cause)}
dist/ 没有改动。它可能正被别的程序占用，或者是单独挂载的磁盘。`,
      { cause },
    );
  }
  await rm(previous, { recursive: true, force: true, maxRetries: 3 });
}

function placesIn(root: string): { dist: string; work: string; previous: string } {
  const work = join(root, WORK_FOLDER);
  return { dist: join(root, 'dist'), work, previous: join(work, 'previous') };
}
