import type { HeaderRule, HeaderRules } from '../../src/delivery/header-rules.ts';
import { indent, pathPattern, quote } from './syntax.ts';

/** The locations of a site whose files lie in `root`. */
export function siteLocations(root: string, base: string, { rules }: HeaderRules): string[] {
  return [
    ...(base === '/' ? [] : outside(base)),
    `location ${quote(base)} {`,
    ...[
      `alias ${quote(`${root.replace(/\/+$/, '')}/`)};`,
      'index index.html;',
      '',
      '# 隐藏文件、压缩的副本和给别的服务器读的 _headers，都不直接提供；.well-known 除外。',
      `location ~ ${quote(String.raw`/\.(?!well-known/)|\.(br|gz)$|/_headers$`)} {`,
      '  return 404;',
      '}',
      `location = ${quote(`${base}404.html`)} {`,
      '  internal;',
      '}',
      ...rules.flatMap((rule) => typeLocation(base, rule)),
    ].map(indent),
    '}',
  ];
}

/** Only a file that no type is known for gets the default one. */
function typeLocation(base: string, { path, headers }: HeaderRule): string[] {
  const type = headers['Content-Type']?.replace(/;.*/, '');
  if (type === undefined) return [];
  const where = /[:*]/.test(path)
    ? `~ ${quote(pathPattern(base, path))}`
    : `= ${quote(`${base}${path}`)}`;
  return [`location ${where} {`, '  types {}', `  default_type ${type};`, '}'];
}

/** Where the site lies below a path, the rest of the host is not its own. */
function outside(base: string): string[] {
  return [
    'location / {',
    '  return 404;',
    '}',
    `location = ${quote(base.slice(0, -1))} {`,
    `  return 301 ${quote(`${encodeURI(base)}$is_args$args`)};`,
    '}',
  ];
}
