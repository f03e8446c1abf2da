import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { parseContentDocument } from '../../src/domain/content-document.ts';

/** The lines between the two `---` of a content file, and where they stand in it. */
interface FrontMatter {
  yaml: string;
  start: number;
  newline: string;
  fields: YAMLMap;
}

/**
 * The file's text with one more entry at the end of `updates`, all else byte for byte as it was;
 * `null` where the list is written in a way that no such change can be made in.
 */
export function appendUpdate(text: string, entry: string): string | null {
  const matter = readFrontMatter(text);
  if (!matter) return null;
  const { fields } = matter;
  const pair = findPair(fields, 'updates');
  if (!pair) return fields.flow ? null : startList(text, matter, entry);
  if (!isSeq(pair.value) || !pair.value.range) return null;
  return pair.value.flow
    ? appendInBrackets(text, matter, { list: pair.value, entry })
    : appendLine(text, matter, { list: pair.value, entry });
}

/** The file's text with another date in `revised`; `null` where there is none to be replaced. */
export function replaceRevised(text: string, date: string): string | null {
  const matter = readFrontMatter(text);
  const value = matter && findPair(matter.fields, 'revised')?.value;
  if (!matter || !isScalar(value) || !value.range) return null;
  const [from, to] = value.range;
  const written = matter.yaml.slice(from, to);
  const old = /\d{4}-\d{2}-\d{2}/.exec(written)?.[0];
  if (old === undefined) return null;
  return splice(text, matter, { from, to, piece: written.replace(old, date) });
}

function readFrontMatter(text: string): FrontMatter | null {
  const { frontMatter } = parseContentDocument(text);
  const start = text.indexOf('\n') + 1;
  if (!frontMatter || !text.startsWith(frontMatter.text, start)) return null;
  const yaml = frontMatter.text;
  const { contents, errors } = parseDocument(yaml, { customTags: ['timestamp'] });
  if (errors.length > 0 || !isMap(contents)) return null;
  const newline = text.startsWith('\r\n', start - 2) ? '\r\n' : '\n';
  return { yaml, start, newline, fields: contents };
}

function findPair(fields: YAMLMap, name: string): Pair | undefined {
  return fields.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Writes the list after the last field, indented as the fields are. */
function startList(text: string, matter: FrontMatter, entry: string): string {
  const { yaml, newline, fields } = matter;
  const indent = ' '.repeat(columnOf(yaml, fields.range?.[0] ?? 0));
  const piece = `${newline}${indent}updates:${newline}${indent}  - ${entry}`;
  return splice(text, matter, { from: yaml.length, to: yaml.length, piece });
}

/** Writes one more line after the last entry, indented as the entries are. */
function appendLine(
  text: string,
  matter: FrontMatter,
  { list, entry }: { list: YAMLSeq; entry: string },
): string | null {
  const { yaml, newline } = matter;
  const last = list.items.at(-1);
  const end = isNode(last) ? last.range[1] : undefined;
  if (end === undefined || !list.range) return null;
  const indent = ' '.repeat(columnOf(yaml, list.range[0]));
  const at = lineEnd(yaml, end);
  return splice(text, matter, { from: at, to: at, piece: `${newline}${indent}- ${entry}` });
}

/** `[]` becomes a list of lines, as people write it; a list in brackets gets one more entry in them. */
function appendInBrackets(
  text: string,
  matter: FrontMatter,
  { list, entry }: { list: YAMLSeq; entry: string },
): string | null {
  const { yaml, newline, fields } = matter;
  if (!list.range) return null;
  const [from, to] = list.range;
  const last = list.items.at(-1);
  if (isNode(last)) {
    return splice(text, matter, { from: last.range[1], to: last.range[1], piece: `, ${entry}` });
  }
  const lineStart = yaml.lastIndexOf('\n', from - 1) + 1;
  const key = /^(\s*updates:) *$/.exec(yaml.slice(lineStart, from));
  if (last !== undefined || fields.flow || !key || yaml.slice(from, to) !== '[]') return null;
  const at = lineEnd(yaml, to);
  const indent = ' '.repeat(columnOf(yaml, fields.range?.[0] ?? 0));
  const piece = `${key[1]}${yaml.slice(to, at)}${newline}${indent}  - ${entry}`;
  return splice(text, matter, { from: lineStart, to: at, piece });
}

function isNode(value: unknown): value is { range: [number, number, number] } {
  return typeof value === 'object' && value !== null && 'range' in value && !!value.range;
}

/** How far a place is from the start of its line. */
function columnOf(yaml: string, at: number): number {
  return at - (yaml.lastIndexOf('\n', at - 1) + 1);
}

/** Where the line ends on which a value ends; one that takes its line break in ends before it. */
function lineEnd(yaml: string, at: number): number {
  const from = yaml[at - 1] === '\n' ? at - 1 : at;
  const end = yaml.indexOf('\n', from);
  if (end < 0) return yaml.length;
  return yaml[end - 1] === '\r' ? end - 1 : end;
}

function splice(
  text: string,
  { start }: FrontMatter,
  { from, to, piece }: { from: number; to: number; piece: string },
): string {
  return text.slice(0, start + from) + piece + text.slice(start + to);
}
