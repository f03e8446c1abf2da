import { describe, expect, test } from 'vitest';
import { formatServerBlock, type ServerOptions } from '../../scripts/nginx/server-block.ts';
import type { Editor } from '../../src/admin/backend.ts';
import {
  formatPolicy,
  pagePolicy,
  unitePolicies,
} from '../../src/delivery/content-security-policy.ts';
import { headerRules } from '../../src/delivery/header-rules.ts';
import { formatHeadersFile } from '../../src/delivery/headers-file.ts';
import { headersFor, parseHeadersFile } from '../support/headers-file.ts';

const PUBLIC = headerRules({ editor: null, isSecure: true });
const SERVER: ServerOptions = {
  root: '/srv/site/dist',
  base: '/',
  listen: ['8080'],
  serverName: null,
  certificate: null,
  redirectFrom: null,
  hasBrotli: false,
};
/** One file for each rule, and one that none speaks of. */
const FILES = [
  '_astro/site.D0JVo85Z.js',
  'search/index/0123456789ab/0.postings',
  'favicon.svg',
  'reading-mode.js',
  'SHA256SUMS',
  'data/2023-a/measures.csv',
  'feed.xml',
  'feed.json',
  'notices/2023-a/feed.xml',
  'notices/2023-a/feed.json',
  'notices/2023-a/2023-a.pdf',
  'about/',
];

describe('a policy', () => {
  test('lets a page have the site’s own files and nothing else', () => {
    expect(formatPolicy(pagePolicy())).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'",
    );
  });

  test('united with another lets in what either does, and “none” only where both do', () => {
    const united = unitePolicies([
      { 'default-src': ["'none'"], 'img-src': ["'self'"], 'form-action': ["'none'"] },
      { 'default-src': ["'none'"], 'img-src': ['blob:', "'self'"], 'form-action': ["'self'"] },
      { 'default-src': ["'none'"], 'font-src': ["'self'"] },
    ]);
    expect(united).toEqual({
      'default-src': ["'none'"],
      'img-src': ["'self'", 'blob:'],
      'form-action': ["'self'"],
      'font-src': ["'self'"],
    });
  });
});

describe('the rules', () => {
  test('speak of every kind of file, and set no header of a file twice', () => {
    const fitting = PUBLIC.rules.map(({ path }) => {
      const written = parseHeadersFile(`/${path}\n  X-Here: yes\n`);
      return FILES.filter((file) => 'x-here' in headersFor(`/${file}`, written));
    });
    expect(fitting.map((files) => files.length)).toEqual(PUBLIC.rules.map(() => 1));
    for (const file of FILES) {
      const names = PUBLIC.rules
        .filter((_rule, index) => fitting[index]?.includes(file))
        .flatMap(({ headers }) => Object.keys(headers));
      const all = [...names, ...Object.keys(PUBLIC.everywhere)].map((name) => name.toLowerCase());
      expect(new Set(all).size, file).toBe(all.length);
    }
  });

  test('demand https only of a site that is served so', () => {
    expect(PUBLIC.everywhere['Strict-Transport-Security']).toBe('max-age=31536000');
    const { everywhere } = headerRules({ editor: null, isSecure: false });
    expect(everywhere).not.toHaveProperty('Strict-Transport-Security');
  });

  test('let an editor reach its repository, and the window in which one signs in find it', () => {
    const editor: Editor = { backend: { name: 'github', repo: 'a/b' }, isLocal: false };
    const { everywhere } = headerRules({ editor, isSecure: true });
    const policy = everywhere['Content-Security-Policy'];
    expect(policy).toContain("; connect-src 'self' blob: data: https://api.github.com;");
    expect(policy).toContain("; style-src 'self' 'unsafe-inline';");
    expect(policy).toContain("; form-action 'self';");
    expect(policy).toContain("; frame-ancestors 'none'");
    expect(everywhere).not.toHaveProperty('Cross-Origin-Opener-Policy');
    expect(PUBLIC.everywhere['Cross-Origin-Opener-Policy']).toBe('same-origin');
  });
});

describe.each(['/', '/zhenggai/'])('a site at %s', (base) => {
  const written = parseHeadersFile(formatHeadersFile(PUBLIC, base));
  const nginx = formatServerBlock({ ...SERVER, base }, PUBLIC);

  test('has every header of every rule in _headers', () => {
    const rules = [{ path: '*', headers: PUBLIC.everywhere }, ...PUBLIC.rules];
    expect(written.map(({ path }) => path)).toEqual(rules.map(({ path }) => `${base}${path}`));
    expect(written.map(({ headers }) => Object.fromEntries(headers))).toEqual(
      rules.map(({ headers }) => headers),
    );
  });

  test('has every header of every rule in nginx', () => {
    for (const [name, value] of Object.entries(PUBLIC.everywhere)) {
      expect(nginx).toContain(`  add_header ${name} "${value}" always;\n`);
    }
    for (const { path, headers } of PUBLIC.rules) {
      const key = /[:*]/.test(path) ? `"~^${base}${asPattern(path)}$"` : `"${base}${path}"`;
      for (const [name, value] of Object.entries(headers)) {
        if (name === 'Content-Type') {
          expect(nginx).toContain(`default_type ${value.replace('; charset=utf-8', '')};`);
          continue;
        }
        const variable = new RegExp(`add_header ${name} (\\$\\w+) always;`).exec(nginx)?.[1];
        const [, map = ''] = nginx.split(`map $uri ${variable ?? '?'} {\n`);
        expect(map.split('}\n')[0], `${path} ${name}`).toContain(`  ${key} "${value}";\n`);
      }
    }
  });
});

test('hosts allow no more rules, and no longer lines', () => {
  // Cloudflare Pages: 100 rules, 2,000 characters a line.
  const text = formatHeadersFile(PUBLIC, '/zhenggai/');
  expect(parseHeadersFile(text).length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(2000);
});

/** As nginx wants it in quotation marks, in which a backslash is written twice. */
function asPattern(path: string): string {
  return path.replaceAll('.', '\\\\.').replace(':notice', '[^/]+').replaceAll('*', '.*');
}
