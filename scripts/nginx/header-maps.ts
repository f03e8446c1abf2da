import type { HeaderRule, HeaderRules, Headers } from '../../src/delivery/header-rules.ts';
import { pathPattern, quote } from './syntax.ts';

/**
 * The headers as nginx sets them: in one place for all files, those that differ by a variable.
 *
 * nginx forgets the headers of a server in every location that adds one of its own; and it sends no
 * header whose variable is empty.
 */
export interface HeaderMaps {
  /** For the http level: each variable by the path that was asked for. */
  maps: string[];
  /** For the server. */
  addHeaders: string[];
}

/** `prefix` begins the names of the variables: all sites of one nginx share them. */
export function headerMaps(
  { everywhere, caching, rules }: HeaderRules,
  base: string,
  prefix: string,
): HeaderMaps {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))].filter(
    (name) => name !== 'Content-Type',
  );
  const variables = names.map((name) => ({ name, variable: variableOf(prefix, name) }));
  const allow = variableOf(prefix, 'Allow');
  const fixed: Headers = { ...everywhere, ...caching };
  const constant = Object.entries(fixed).filter(([name]) => !names.includes(name));
  return {
    maps: [
      ...variables.flatMap(({ name, variable }) => [
        `map $uri ${variable} {`,
        `  default ${quote(fixed[name] ?? '')};`,
        ...rules.flatMap((rule) => mapLine(rule, name, base)),
        '}',
      ]),
      // nginx itself refuses all other methods for files, but does not say which it takes.
      `map $request_method ${allow} {`,
      '  GET "";',
      '  HEAD "";',
      '  default "GET, HEAD";',
      '}',
    ],
    addHeaders: [
      ...constant.map(([name, value]) => `add_header ${name} ${quote(value)} always;`),
      ...variables.map(({ name, variable }) => `add_header ${name} ${variable} always;`),
      `add_header Allow ${allow} always;`,
    ],
  };
}

function mapLine({ path, headers }: HeaderRule, name: string, base: string): string[] {
  const value = headers[name];
  if (value === undefined) return [];
  const key = /[:*]/.test(path) ? `~${pathPattern(base, path)}` : `${base}${path}`;
  return [`  ${quote(key)} ${quote(value)};`];
}

function variableOf(prefix: string, header: string): string {
  return `$${prefix}_${header.toLowerCase().replaceAll('-', '_')}`;
}
