import { isRecord, isSame } from './plain-data.ts';

/** For each item, the old one that it was: the same, or of the same id, or in the same place. */
export function alignItems(
  old: readonly unknown[],
  value: readonly unknown[],
): (number | undefined)[] {
  const free = new Set(old.keys());
  const take = (matches: (index: number) => boolean): number | undefined => {
    const found = [...free].find(matches);
    if (found !== undefined) free.delete(found);
    return found;
  };
  const same = value.map((item) => take((index) => isSame(old[index], item)));
  const idOf = (item: unknown): unknown => (isRecord(item) ? item['id'] : undefined);
  const named = value.map(
    (item, at) =>
      same[at] ?? take((index) => idOf(item) !== undefined && idOf(old[index]) === idOf(item)),
  );
  return named.map((found, at) => found ?? take((index) => index === at));
}
