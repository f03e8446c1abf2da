import { compareFields, type FieldChange, type Fields, isFields, wordsOf } from './fields.ts';

/** An entry of a list that came, went or changed: of a register, an indicator, a set-aside figure. */
export interface ItemChange {
  kind: 'added' | 'changed' | 'removed';
  /** By what the entry is known again: its id, or what it has instead. */
  key: string;
  /** What readers call it. */
  name: string;
  before: Fields | null;
  after: Fields | null;
  /** What changed; nothing where the entry came or went. */
  fields: readonly FieldChange[];
}

/** Compares two lists of entries by their keys; the order counts for nothing. */
export function compareItems(before: readonly unknown[], after: readonly unknown[]): ItemChange[] {
  const old = byKey(before);
  const now = byKey(after);
  const kept = Array.from(now).map(([key, item]): ItemChange => {
    const known = old.get(key) ?? null;
    const fields = known ? compareFields(known, item) : [];
    const kind = known ? 'changed' : 'added';
    return { kind, key, name: nameOf(item, key), before: known, after: item, fields };
  });
  const removed = Array.from(old)
    .filter(([key]) => !now.has(key))
    .map(([key, item]): ItemChange => {
      const name = nameOf(item, key);
      return { kind: 'removed', key, name, before: item, after: null, fields: [] };
    });
  return [...kept.filter(({ kind, fields }) => kind === 'added' || fields.length > 0), ...removed];
}

function byKey(list: readonly unknown[]): Map<string, Fields> {
  return new Map(list.filter(isFields).map((item) => [keyOf(item), item]));
}

function keyOf(item: Fields): string {
  const known = ['id', 'reason'].map((field) => wordsOf(item, field)).find((key) => key !== '');
  return known ?? JSON.stringify(item);
}

function nameOf(item: Fields, key: string): string {
  const names = ['title', 'name', 'term', 'label', 'point'];
  const name = names.map((field) => wordsOf(item, field)).find((each) => each !== '');
  const words = item['words'];
  return name ?? (Array.isArray(words) && !('reason' in item) ? words.join('、') : key);
}
