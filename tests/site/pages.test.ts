import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressesIn, filesBelow, foreignAddresses, readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const files = new Set(filesBelow(DIST));
const pages = readPages(DIST);
const foreign = foreignAddresses(DIST);
const idsOf = new Map(
  pages.map(({ path, $ }) => [
    path,
    new Set(
      $('[id]')
        .toArray()
        .map((element) => $(element).attr('id') ?? ''),
    ),
  ]),
);

test('one page for each of 86 measures and 32 sections, and the others', () => {
  const count = (pattern: RegExp): number => pages.filter(({ path }) => pattern.test(path)).length;
  expect(count(/\/measures\/\d{3}\/$/)).toBe(86);
  expect(count(/\/sections\/\d{2}\/$/)).toBe(32);
  const notice = '/notices/2023-changzhou-chengguan/';
  const below = [
    '',
    'measures/',
    'indicators/',
    'commitments/',
    'timeline/',
    'units/',
    'places/',
    'regulations/',
    'changes/',
    'source/',
  ].map((path) => `${notice}${path}`);
  const others = [
    '/',
    '/about/',
    '/accessibility/',
    '/changes/',
    '/data/',
    '/feedback/',
    '/glossary/',
    '/offline/',
    '/privacy/',
    '/search/',
    '/sitemap/',
    '/404.html',
    ...below,
  ];
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(others));
  expect(pages).toHaveLength(86 + 32 + others.length);
});

describe.each(pages)('$path', (page) => {
  const { path, html, $ } = page;

  test('is a Chinese document with a title, a description, one h1 and one main', () => {
    expect($('html').attr('lang')).toBe('zh-CN');
    expect($('head > title').text()).toMatch(/整改公开$/);
    expect($('meta[name="description"]').attr('content')).toMatch(/\p{Script=Han}/u);
    expect($('h1')).toHaveLength(1);
    expect($('main')).toHaveLength(1);
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
  });

  test('skips no heading level', () => {
    const levels = $('h1, h2, h3, h4, h5, h6')
      .toArray()
      .map(({ tagName }) => Number(tagName.slice(1)));
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test('has no id twice', () => {
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has only links that lead somewhere', () => {
    const broken = addressesIn(page).filter((address) => {
      if (foreign.has(address)) return false;
      if (/^(https?|mailto):/.test(address)) return !address.startsWith('http://localhost:4321/');
      const { pathname, hash } = new URL(address, `http://site${path}`);
      const target = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      if (!files.has(target.slice(1))) return true;
      return hash !== '' && !idsOf.get(pathname)?.has(decodeURIComponent(hash.slice(1)));
    });
    expect(broken).toEqual([]);
  });

  test('runs no inline script, has no inline style and asks nobody else for anything', () => {
    expect($('script:not([src], [type="application/ld+json"])')).toHaveLength(0);
    expect($('style, [style]')).toHaveLength(0);
    const handlers = $('*')
      .toArray()
      .flatMap((element) => Object.keys($(element).attr() ?? {}))
      .filter((name) => name.startsWith('on'));
    expect(handlers).toEqual([]);
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
  });

  test('holds every paragraph’s anchor and a link to it', () => {
    for (const element of $('.prose p, .prose .point').toArray()) {
      const id = $(element).attr('id');
      expect(id).toMatch(/^(m\d{3}|s\d{2}|part-\d)-p\d+(-\d+)?$/);
      const first = $(element).find('> .point.flush').first();
      const own = first.attr('id') ?? id;
      expect($(element).find(`a.anchor[href="#${own}"]`)).toHaveLength(1);
    }
  });
});
