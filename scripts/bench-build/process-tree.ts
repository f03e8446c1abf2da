import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PROCESSES = '/proc';

/** What `/proc/PID/status` says of a process, as far as it is used here. */
export interface ProcessState {
  parent: number;
  /** What of it lies in memory (resident set size). */
  bytes: number;
}

/**
 * Memory that a process and all its descendants hold now: the sum of their resident sets, in bytes.
 * What several of them share is counted for each. `null` where the system has no `/proc`.
 */
export async function residentBytes(root: number): Promise<number | null> {
  const names = await readdir(PROCESSES).catch(() => []);
  const states = new Map<number, ProcessState>();
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    // A process may end while it is read.
    const text = await readFile(join(PROCESSES, name, 'status'), 'utf8').catch(() => '');
    const state = parseStatus(text);
    if (state) states.set(Number(name), state);
  }
  return states.size === 0 ? null : sumOfTree(root, states);
}

/** What a process and its descendants hold together. */
export function sumOfTree(root: number, states: ReadonlyMap<number, ProcessState>): number {
  const children = Map.groupBy(states.keys(), (id) => states.get(id)?.parent);
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce(
      (total, child) => total + sum(child),
      states.get(id)?.bytes ?? 0,
    );
  return sum(root);
}

/** The fields are described in proc_pid_status(5); a process of the kernel has no memory of its own. */
export function parseStatus(text: string): ProcessState | null {
  const parent = /^PPid:\s*(\d+)$/mu.exec(text)?.[1];
  const kilobytes = /^VmRSS:\s*(\d+) kB$/mu.exec(text)?.[1];
  return parent === undefined
    ? null
    : { parent: Number(parent), bytes: Number(kilobytes ?? 0) * 1024 };
}
