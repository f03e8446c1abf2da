import { isCollection, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { alignItems } from './align-items.ts';
import { type Dates, emitYaml } from './emit-yaml.ts';
import { isRecord, isSame } from './plain-data.ts';

/**
 * Writes a changed value into YAML, and leaves every line that did not change as it stood:
 * comments, quotation marks, blank lines and `{ … }` written on one line.
 *
 * `dates` names the keys whose text is a date: theirs stays unquoted, while any other text that
 * looks like a date is quoted, as YAML readers would take it for one.
 */
export function patchYaml(source: string, value: unknown, dates: Dates): string {
  const counter = new LineCounter();
  const text = source.endsWith('\n') ? source : `${source}\n`;
  const document = parseDocument(text, { lineCounter: counter });
  const { contents } = document;
  const old: unknown = document.toJS();
  if (isSame(old, value)) return text;
  const rowOf = (node: unknown): number => counter.linePos(startOf(node)).line - 1;
  const rows = text.split('\n').slice(0, -1);

  if (isMap(contents) && !contents.flow && isRecord(old) && isRecord(value)) {
    const starts = contents.items.map(({ key }) => rowOf(key));
    const { preamble, pieces } = cut(rows, starts);
    const pairs = contents.items.map((pair, index) => {
      const key = String(pair.key);
      const { lead = [], body = [] } = pieces[index] ?? {};
      if (!(key in value)) return { key, rows: [] };
      if (isSame(old[key], value[key])) return { key, rows: [...lead, ...body] };
      return { key, rows: [...lead, ...patchPair(body, key, { node: pair.value, value, dates })] };
    });
    return joined([preamble, ...insertNew(pairs, value, dates).map((pair) => pair.rows)]);
  }
  if (isSeq(contents) && !contents.flow && Array.isArray(old) && isFilled(value)) {
    const starts = contents.items.map((item) => rowOf(item));
    const { preamble, pieces } = cut(rows, starts);
    const inline = isInline(contents.items[0]);
    const items = alignItems(old, value).map((from, index) => {
      const piece = from === undefined ? undefined : pieces[from];
      if (!piece) return prefix(split(emitYaml(value[index], { dates, inline })), '- ');
      return [...piece.lead, ...patchItem(piece.body, value[index], dates)];
    });
    return joined([preamble, ...items]);
  }
  const inline = isInline(contents);
  return emitYaml(value, { dates, inline });
}

/** A key with its value, whose lines these are. */
function patchPair(
  rows: readonly string[],
  key: string,
  { node, value, dates }: { node: unknown; value: Record<string, unknown>; dates: Dates },
): string[] {
  const after = value[key];
  const [head = '', ...body] = rows;
  const isBlock = isCollection(node) && !node.flow;
  if (isBlock && (isMap(node) ? isRecord(after) : isFilled(after))) {
    const indent = indentOf(body);
    const patched = patchYaml(dedent(body, indent), after, dates);
    return [head, ...prefix(split(patched), ' '.repeat(indent))];
  }
  const [first = '', ...rest] = split(
    emitYaml({ [key]: after }, { dates, inline: isInline(node) }),
  );
  return [`${first}${commentOf(node)}`, ...rest];
}

/** An item of a list, whose lines these are: the first begins with its dash. */
function patchItem(rows: readonly string[], value: unknown, dates: Dates): string[] {
  const [dash = '- '] = /^- */.exec(rows[0] ?? '') ?? [];
  const [first = '', ...rest] = rows;
  const inner = [first.slice(dash.length), dedent(rest, dash.length)].join('\n');
  return prefix(split(patchYaml(inner, value, dates)), dash);
}

/** Whether something is written on one line in brackets; an empty list has no other way. */
function isInline(node: unknown): boolean {
  return isCollection(node) && node.flow === true && node.items.length > 0;
}

/** Lines that belong together: comments and blank lines before something, and the thing itself. */
interface Piece {
  lead: readonly string[];
  body: readonly string[];
}

/** Cuts lines where keys or items start; what stands before the first belongs to none. */
function cut(
  rows: readonly string[],
  starts: readonly number[],
): { preamble: readonly string[]; pieces: Piece[] } {
  const isRemark = (row: number): boolean => /^\s*(#|$)/.test(rows[row] ?? '');
  const leads = starts.map((start, index) => {
    const floor = index === 0 ? start : (starts[index - 1] ?? 0) + 1;
    let lead = start;
    while (lead > floor && isRemark(lead - 1)) lead--;
    return lead;
  });
  const pieces = starts.map((start, index) => ({
    lead: rows.slice(leads[index], start),
    body: rows.slice(start, leads[index + 1] ?? rows.length),
  }));
  return { preamble: rows.slice(0, leads[0] ?? 0), pieces };
}

interface PairRows {
  key: string;
  rows: string[];
}

/** Puts keys that are new after the one they follow in the value. */
function insertNew(
  pairs: readonly PairRows[],
  value: Record<string, unknown>,
  dates: Dates,
): PairRows[] {
  const result = [...pairs];
  const keys = Object.keys(value);
  for (const [index, key] of keys.entries()) {
    if (pairs.some((pair) => pair.key === key)) continue;
    const before = keys.slice(0, index);
    const at = result.findLastIndex((pair) => before.includes(pair.key)) + 1;
    const rows = split(emitYaml({ [key]: value[key] }, { dates, inline: false }));
    result.splice(at, 0, { key, rows });
  }
  return result;
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function startOf(node: unknown): number {
  const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
  return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
}

/** The remark at the end of a value's line. */
function commentOf(node: unknown): string {
  const comment =
    typeof node === 'object' && node !== null && 'comment' in node ? node.comment : null;
  return typeof comment === 'string' ? ` #${comment}` : '';
}

/** Takes the indent off; a remark may stand further to the left than what it is about. */
function dedent(rows: readonly string[], indent: number): string {
  return rows.map((row) => row.slice(Math.min(indent, row.search(/\S|$/)))).join('\n');
}

function indentOf(rows: readonly string[]): number {
  const first = rows.find((row) => !/^\s*(#|$)/.test(row)) ?? '';
  return first.length - first.trimStart().length;
}

function split(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

/** Puts a prefix before the first line, and as many spaces before the others. */
function prefix(rows: readonly string[], text: string): string[] {
  const blank = ' '.repeat(text.length);
  return rows.map((row, index) => (row === '' ? row : `${index === 0 ? text : blank}${row}`));
}

function joined(blocks: readonly (readonly string[])[]): string {
  return `${blocks.flat().join('\n')}\n`;
}
