import { isDeepStrictEqual } from 'node:util';

/** The fields of a content file, by name; dates as `YYYY-MM-DD`. */
export type Fields = Readonly<Record<string, unknown>>;

/** A field that is not the same; `undefined` where it is not there. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What YAML gave, as fields; none where it is no mapping. */
export function normalizeFields(data: unknown): Fields {
  const value = normalize(data);
  return isFields(value) ? value : {};
}

/** A list of what YAML gave, as it is compared. */
export function normalizeList(data: unknown): readonly unknown[] {
  const value = normalize(data);
  return Array.isArray(value) ? value : [];
}

/** YAML readers make a `Date` of an unquoted date; a quoted one says the same. */
function normalize(value: unknown): unknown {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? String(value) : value.toISOString().slice(0, 10);
  }
  if (Array.isArray(value)) return value.map(normalize);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalize(each)]));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that should be a list, as one; what is something else counts as empty. */
export function listOf(fields: Fields, field: string): readonly unknown[] {
  const value = fields[field];
  return Array.isArray(value) ? value : [];
}

/** A field as words; empty where it is not there or no text or number. */
export function wordsOf(fields: unknown, field: string): string {
  const value = isFields(fields) ? fields[field] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Every field that differs, whatever its name, in the order of the new ones. */
export function compareFields(before: Fields, after: Fields): FieldChange[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return Array.from(names)
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .filter((field) => !(isNothing(before[field]) && isNothing(after[field])))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** An empty list says what a missing one says. */
function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

/** What of a list another does not have, each as often as it is short. */
export function lackingIn(other: readonly unknown[], list: readonly unknown[]): unknown[] {
  const rest = Array.from(other);
  return list.filter((item) => {
    const at = rest.findIndex((each) => isDeepStrictEqual(each, item));
    if (at < 0) return true;
    rest.splice(at, 1);
    return false;
  });
}
