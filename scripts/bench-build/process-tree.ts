import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PROCESSES = '/proc';
/** In which Linux counts the time of a processor, whatever the machine: USER_HZ, time(7). */
const TICKS_PER_SECOND = 100;

/** What a process and all its descendants have used. */
export interface TreeUse {
  /** What lies in memory now: the sum of their resident sets. What several share is counted for each. */
  bytes: number;
  /** Time of processors so far, also of descendants that have ended. */
  cpuSeconds: number;
}

/** What `/proc/PID/stat` says of a process, as far as it is used here. */
export interface ProcessState {
  parent: number;
  cpuSeconds: number;
}

/** Asks the system what a tree of processes uses; `null` where it has no `/proc`. */
export async function readTreeUse(root: number): Promise<TreeUse | null> {
  const names = await readdir(PROCESSES).catch(() => []);
  const states = new Map<number, ProcessState>();
  for (const name of names.filter((each) => /^\d+$/.test(each))) {
    const state = parseStat(await read(name, 'stat'));
    if (state) states.set(Number(name), state);
  }
  if (states.size === 0) return null;
  const use: TreeUse = { bytes: 0, cpuSeconds: 0 };
  for (const id of treeOf(root, states)) {
    use.bytes += parseResident(await read(String(id), 'status'));
    use.cpuSeconds += states.get(id)?.cpuSeconds ?? 0;
  }
  return use;
}

/** A process and its descendants. */
export function treeOf(root: number, states: ReadonlyMap<number, ProcessState>): number[] {
  const children = Map.groupBy(states.keys(), (id) => states.get(id)?.parent);
  const withDescendants = (id: number): number[] => [
    id,
    ...(children.get(id) ?? []).flatMap(withDescendants),
  ];
  return withDescendants(root);
}

/** The fields are numbered in proc_pid_stat(5): 4 is the parent, 14 to 17 are times in ticks. */
export function parseStat(text: string): ProcessState | null {
  // The second, the name of the program, may itself hold blanks and brackets.
  const [, fields] = /^\d+ \(.*\) (.*)$/su.exec(text) ?? [];
  if (fields === undefined) return null;
  const field = (number: number): number => Number(fields.split(' ')[number - 3]);
  const ticks = field(14) + field(15) + field(16) + field(17);
  return { parent: field(4), cpuSeconds: ticks / TICKS_PER_SECOND };
}

/** `VmRSS` of proc_pid_status(5), in bytes; 0 where a process has ended and holds none. */
export function parseResident(text: string): number {
  return Number(/^VmRSS:\s*(\d+) kB$/mu.exec(text)?.[1] ?? 0) * 1024;
}

/** A process may end while it is read. */
async function read(id: string, file: 'stat' | 'status'): Promise<string> {
  return await readFile(join(PROCESSES, id, file), 'utf8').catch(() => '');
}
