import { readTreeUse } from './process-tree.ts';

/** What a process and all that it started have used in their time. */
export interface WatchedUse {
  /** Time of all processors together. `null` where the system does not tell, or it was too short to see. */
  cpuSeconds: number | null;
  /** Most memory seen at a time; `null` like `cpuSeconds`. */
  peakBytes: number | null;
}

export const SAMPLE_MS = 50;

/** Looks at a process again and again until it is asked what was seen. */
export function watchTree(id: number | undefined): () => WatchedUse {
  const seen: WatchedUse = { cpuSeconds: null, peakBytes: null };
  const look = async (): Promise<void> => {
    const use = id === undefined ? null : await readTreeUse(id);
    // One that has just ended holds nothing.
    if (use === null || use.bytes === 0) return;
    seen.peakBytes = Math.max(seen.peakBytes ?? 0, use.bytes);
    seen.cpuSeconds = Math.max(seen.cpuSeconds ?? 0, use.cpuSeconds);
  };
  void look();
  const looking = setInterval(() => void look(), SAMPLE_MS);
  return () => {
    clearInterval(looking);
    return { ...seen };
  };
}
