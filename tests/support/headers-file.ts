import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One rule of a `_headers` file. */
interface WrittenRule {
  path: string;
  pattern: RegExp;
  /** As written: the same name may come twice. */
  headers: (readonly [name: string, value: string])[];
}

/** The rules of a site's `_headers`; a site without the file has none. */
export function readHeadersFile(folder: string): WrittenRule[] {
  return parseHeadersFile(textOf(join(folder, '_headers')));
}

/**
 * Reads `_headers` as Cloudflare Pages documents it: a path, then its headers, indented; `*` stands
 * for anything, `:name` for what has no `/`.
 */
export function parseHeadersFile(text: string): WrittenRule[] {
  const rules: WrittenRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      const rule = rules.at(-1);
      if (!rule) throw new Error(`_headers sets ${name} before any path`);
      rule.headers.push([name, value]);
    } else if (line.startsWith('/')) {
      rules.push({ path: line, pattern: patternOf(line), headers: [] });
    } else {
      throw new Error(`_headers has a line that is none: ${line}`);
    }
  }
  return rules;
}

/** The headers of a path, in small letters. What several rules set is joined, as Cloudflare does. */
export function headersFor(path: string, rules: readonly WrittenRule[]): Record<string, string> {
  const found = new Map<string, string>();
  const set = rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers);
  for (const [name, value] of set) {
    const before = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(found);
}

function patternOf(path: string): RegExp {
  const pattern = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[A-Za-z]\w*/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${pattern}$`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
