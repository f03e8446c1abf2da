import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { findProblems } from '../../src/check/find-problems.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import { siteAddress } from '../../src/site.config.ts';
import { keptNotices } from '../../src/unchanged/kept-notices.ts';
import { readUnchanged } from '../../src/unchanged/kept-pages.ts';
import { GROUP } from '../../src/unchanged/notice-group.ts';
import { readNoticeKey } from '../../src/unchanged/notice-keys.ts';
import { divideIntoGroups, FEW } from './divide-into-groups.ts';
import { runAstroBuild } from './run-astro-build.ts';
import { stopOnSignals } from './stop-on-signals.ts';

/** What a process that makes a group needs at most, as measured. */
const GROUP_BYTES = 1.5e9;

/**
 * Builds the site into a folder; `false` where it failed or was stopped, after what was to say.
 * `environment` is what is said to Astro beyond this process's own.
 *
 * Where many notices are to be made, groups of them are made first, side by side, each by a process
 * of its own that keeps their pages: time is that of all processors, and no process holds the content
 * of all. The build of the whole site takes what they have kept and checks it as what any earlier
 * build has; a group that failed is made there. The site is the same, byte by byte.
 */
export async function buildSite(
  root: string,
  folder: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const processes = mostProcesses();
  const names = await noticesToMake(root, { ...process.env, ...environment });
  const groups = divideIntoGroups(names, processes);
  // From here on there are other processes to be stopped with this one.
  using stop = stopOnSignals();
  const { signal } = stop;
  if (groups.length > 0) await makeGroups(groups);
  if (signal.aborted) return false;
  // Whatever the environment says: the last build is of the whole site, and is checked.
  const whole = { ...environment, [GROUP]: undefined };
  return await runAstroBuild(root, folder, { environment: whole, signal });

  /** Each process takes the next group as it has done with one. */
  async function makeGroups(all: readonly (readonly string[])[]): Promise<void> {
    const count = all.flat().length;
    console.log(`要生成 ${count} 份通报：分成 ${all.length} 组，同时 ${processes} 组。`);
    let made = 0;
    const queue = all.entries();
    const work = async (): Promise<void> => {
      for (const [index, group] of queue) {
        if (signal.aborted) return;
        const isMade = await runAstroBuild(root, join(folder, `group-${index + 1}`, 'site'), {
          environment: { ...environment, [GROUP]: group.join(',') },
          signal,
          isQuiet: true,
        });
        if (signal.aborted) return;
        made += group.length;
        const failure = isMade ? '' : `（第 ${index + 1} 组没有生成，留到最后）`;
        console.log(`通报 ${made}/${count}${failure}`);
      }
    };
    await Promise.all(Array.from({ length: processes }, work));
  }
}

/** How many processes have a processor and memory enough. */
function mostProcesses(): number {
  // 0 where nothing but the machine limits the process.
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  return Math.max(1, Math.min(availableParallelism(), Math.floor(bytes / GROUP_BYTES)));
}

/** The notices that no earlier build has made; none where the build of the site will refuse them. */
async function noticesToMake(root: string, settings: NodeJS.ProcessEnv): Promise<string[]> {
  const siteUrl = settings['SITE_URL'];
  const { base } = siteAddress(siteUrl);
  const keyOf = await readNoticeKey(root, settings);
  const { notices } = await readAllNotices(root);
  const keys = new Map(notices.map((files) => [files.id, keyOf(files)]));
  const made = new Set(readUnchanged(root, keys));
  const missing = Array.from(keys.keys()).filter((id) => !made.has(id));
  if (missing.length <= FEW) return missing;
  console.log(`检查 ${missing.length} 份通报…`);
  const kept = keptNotices(root, { keyOf, base });
  const problems = await findProblems(root, { kept, siteUrl });
  return problems.length === 0 ? missing : [];
}
