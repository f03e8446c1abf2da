import { parse } from 'yaml';
import { patchYaml } from './patch-yaml.ts';
import { isRecord } from './plain-data.ts';

/** Names of what an entry holds in the editor beside the fields of its file. */
export const BODY = 'body';
export const ENTRIES = 'entries';
const FILE = 'file_as_read';

/** How a kind of content file is read and written. */
export interface FormatOptions {
  /** Fields before a text, fields alone, or a list of entries. */
  shape: 'front-matter' | 'fields' | 'list';
  /** The fields that hold dates. */
  dates: readonly string[];
  /** What to write for a field that must be there and was emptied. */
  empty: Readonly<Record<string, unknown>>;
}

export interface ContentFormat {
  fromFile(text: string): Record<string, unknown>;
  toFile(content: Record<string, unknown>): string;
}

/**
 * Reads a content file for the editor, and writes what was changed back into the file as read.
 *
 * The editor's own format would drop comments, write every list anew and set a blank line before
 * the text. Here the text after the front matter is shown, but always written as it was read.
 */
export function contentFormat({ shape, dates, empty }: FormatOptions): ContentFormat {
  return {
    fromFile: (text) => {
      const { yaml, body } = cut(text, shape);
      const data: unknown = parse(yaml);
      const fields = shape === 'list' ? { [ENTRIES]: data ?? [] } : data;
      if (!isRecord(fields)) throw new Error('The file holds no fields');
      const shown = shape === 'front-matter' ? { [BODY]: body.trim() } : {};
      return { ...fields, ...shown, [FILE]: text };
    },
    toFile: ({ [FILE]: file, [BODY]: _shown, ...fields }) => {
      if (typeof file !== 'string') throw new Error('The editor makes no new files');
      const { start, yaml, end } = cut(file, shape);
      const value =
        shape === 'list'
          ? (fields[ENTRIES] ?? [])
          : withUnknowns(parse(yaml), filled(fields, empty));
      return `${start}${patchYaml(yaml, value, new Set(dates))}${end}`;
    },
  };
}

/** A file in three: what is before its YAML, the YAML, and all after it; `body` is the text. */
function cut(
  file: string,
  shape: FormatOptions['shape'],
): { start: string; yaml: string; end: string; body: string } {
  if (shape !== 'front-matter') return { start: '', yaml: file, end: '', body: '' };
  const match = /^(---\n)([\s\S]*?\n)(---(?:\n([\s\S]*))?)$/.exec(file);
  if (!match) throw new Error('The file does not begin with front matter');
  const [, start = '', yaml = '', end = '', body = ''] = match;
  return { start, yaml, end, body };
}

/** The fields that hold something, in their order; then those that must be there all the same. */
function filled(
  fields: Record<string, unknown>,
  empty: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => ![null, undefined, ''].some((none) => value === none),
    ),
  );
  const missing = Object.entries(empty).filter(([key]) => !(key in kept));
  return { ...kept, ...Object.fromEntries(missing) };
}

/** The fields, with what the file says is not known (`null`): the editor leaves such fields out. */
function withUnknowns(file: unknown, fields: Record<string, unknown>): Record<string, unknown> {
  if (!isRecord(file)) return fields;
  const all = { ...fields };
  for (const [key, before] of Object.entries(file)) {
    const after = all[key];
    if (isRecord(before) && isRecord(after)) all[key] = withUnknowns(before, after);
    else if (isUnknown(before) && after === undefined) all[key] = before;
  }
  return all;
}

function isUnknown(value: unknown): boolean {
  return value === null || (isRecord(value) && Object.values(value).every(isUnknown));
}
