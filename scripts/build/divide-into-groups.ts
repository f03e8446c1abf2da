/** So few are made sooner by the build of the site itself: a process takes seconds to begin. */
export const FEW = 8;
/** What a process holds in memory grows with its group. */
const LARGEST = 20;

/**
 * Groups of notices of about the same size, to be made by so many processes at a time: each has as
 * many groups as the others. None where the notices are few, or only one process is to make them.
 */
export function divideIntoGroups(names: readonly string[], processes: number): string[][] {
  if (names.length <= FEW) return [];
  const rounds = Math.ceil(names.length / (processes * LARGEST));
  if (processes * rounds === 1) return [];
  const size = Math.ceil(names.length / (processes * rounds));
  const starts = Array.from({ length: Math.ceil(names.length / size) }, (_, index) => index * size);
  return starts.map((start) => names.slice(start, start + size));
}
