import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import { type Phase, readPhases } from './phases.ts';
import { type Run, runMeasured } from './run-measured.ts';
import { measureSearch, type SearchCost } from './search-cost.ts';
import type { WatchedUse } from './watch-tree.ts';
import { type SiteWeight, weighSite } from './weigh-site.ts';

/** What one build cost. */
export interface Cost extends WatchedUse {
  seconds: number;
}

/** What one program did with the notices of one size. */
export interface Result {
  notices: number;
  name: string;
  /** From nothing: no cache, no output. `null` where the build failed, and so for all below. */
  cold: Cost | null;
  /** Again after one measure has changed. */
  warm: Cost | null;
  site: SiteWeight | null;
  /** `null` for a site without a search. */
  search: SearchCost | null;
  /** Of the cold build; empty where the log does not tell. */
  phases: readonly Phase[];
  /** The last lines of a build that failed. */
  failure: string | null;
}

export interface BenchSettings {
  /** Number of the notices in `content`. */
  notices: number;
  /** Folder that holds the synthetic `content/`. */
  content: string;
  /** Where the programs work, each in a folder of its own. */
  work: string;
  isKept: boolean;
  signal: AbortSignal;
  onProgress(words: string): void;
}

const LAST_LINES = 20;

/** Has each program build the same notices twice, one program after the other. */
export async function benchSize(
  contenders: readonly Contender[],
  settings: BenchSettings,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [index, contender] of contenders.entries()) {
    const folder = join(settings.work, `site-${index + 1}`);
    await mkdir(folder, { recursive: true });
    results.push(await benchContender(contender, folder, settings));
    // Sites of many notices would fill the disk.
    if (!settings.isKept) await rm(folder, { recursive: true, force: true });
  }
  return results;
}

async function benchContender(
  { name, prepare }: Contender,
  folder: string,
  { notices, content, signal, onProgress }: BenchSettings,
): Promise<Result> {
  const tell = (words: string): void => onProgress(`${notices}份，${name}：${words}`);
  const failed = (run: Run): Result => {
    const failure = run.lines
      .slice(-LAST_LINES)
      .map(({ text }) => text)
      .join('\n');
    return { notices, name, cold: null, warm: null, site: null, search: null, phases: [], failure };
  };
  const { command, output, change } = await prepare(folder, content);
  tell('从头生成…');
  const cold = await runMeasured(command, signal);
  if (cold.code !== 0) return failed(cold);
  tell(`用了 ${cold.seconds.toFixed(1)} 秒；称量网页…`);
  const site = await weighSite(output);
  const search = await measureSearch(output);
  await change();
  tell('改了一条，重新生成…');
  const warm = await runMeasured(command, signal);
  if (warm.code !== 0) return failed(warm);
  return {
    notices,
    name,
    cold: costOf(cold),
    warm: costOf(warm),
    site,
    search,
    phases: readPhases(cold),
    failure: null,
  };
}

function costOf({ seconds, cpuSeconds, peakBytes }: Run): Cost {
  return { seconds, cpuSeconds, peakBytes };
}
