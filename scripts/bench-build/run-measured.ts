import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type WatchedUse, watchTree } from './watch-tree.ts';

/** A line that a command said, and when: seconds since it began. */
export interface SaidLine {
  text: string;
  seconds: number;
}

/** What a run of a command cost. */
export interface Run extends WatchedUse {
  code: number;
  /** From start to end, by the clock on the wall. */
  seconds: number;
  lines: readonly SaidLine[];
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
}

/** Runs a command to its end, with all that it starts; ends them all when `signal` says so. */
export function runMeasured({ program, args, cwd }: Command, signal: AbortSignal): Promise<Run> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const began = performance.now();
    const passed = (): number => (performance.now() - began) / 1000;
    // As a group of its own, which can be ended whole.
    const child = spawn(program, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NO_COLOR: '1' },
    });
    const lines: SaidLine[] = [];
    for (const input of [child.stdout, child.stderr]) {
      createInterface({ input }).on('line', (text) => lines.push({ text, seconds: passed() }));
    }
    const stopWatching = watchTree(child.pid);
    const end = (): void => endGroup(child.pid);
    signal.addEventListener('abort', end);
    const settle = (): WatchedUse => {
      signal.removeEventListener('abort', end);
      return stopWatching();
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code) => {
      const use = settle();
      if (signal.aborted) reject(signal.reason);
      else resolve({ ...use, code: code ?? -1, seconds: passed(), lines });
    });
  });
}

function endGroup(id: number | undefined): void {
  if (id === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? id : -id);
  } catch {
    // It has ended by itself.
  }
}
