import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** An index to build. */
export interface IndexJob {
  /** Folder of the site, which has the published data and gets the index. */
  folder: string;
  /** Measures to synthesize from the published ones; `null`: those themselves. */
  size: number | null;
  seed: number;
}

export interface IndexCost {
  /** By the clock, and of the processor; without the making of synthetic measures. */
  seconds: number;
  cpuSeconds: number;
  /** Most memory that the process had, all of it, in bytes; `null` where it is not known. */
  memory: number | null;
  bytes: number;
  files: number;
}

/** Builds an index in a process of its own, so that its memory is known. */
export async function buildApart(job: IndexJob): Promise<IndexCost> {
  const program = fileURLToPath(new URL('index-process.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(job)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`The index was not built: exit code ${code}`);
  return JSON.parse(said);
}
