import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { atomEntries, atomFields, atomProblems } from '../support/atom-problems.ts';
import { buildSite } from '../support/build-site.ts';
import { addressesIn, filesBelow, foreignAddresses, readPages } from '../support/built-site.ts';
import { builtFiles, differentFiles } from '../support/compare-sites.ts';
import { sitemapProblems } from '../support/sitemap-problems.ts';

const ROOT = process.cwd();
const CACHE = join(ROOT, 'node_modules/.cache');
const BELOW = join(CACHE, 'dist-below-a-path');
const AGAIN = join(CACHE, 'dist-again');

afterAll(() => {
  rmSync(BELOW, { recursive: true, force: true });
  rmSync(AGAIN, { recursive: true, force: true });
});

test('a site below a path has no link that leaves it or leads nowhere', () => {
  buildSite(ROOT, BELOW, { SITE_URL: 'https://example.org/zhenggai/', ZHENGGAI_PDF: '' });
  const files = new Set(filesBelow(BELOW));
  const pages = readPages(BELOW);
  const foreign = foreignAddresses(BELOW);
  expect(pages.length).toBeGreaterThan(86);
  // A build alone has no browser to print with.
  const offered = pages.flatMap(addressesIn).filter((address) => address.endsWith('.pdf'));
  expect(offered).toEqual([]);
  for (const page of pages) {
    const wrong = addressesIn(page).filter((address) => {
      if (foreign.has(address)) return false;
      const url = new URL(address, `https://example.org/zhenggai${page.path}`);
      if (url.origin !== 'https://example.org' || !url.pathname.startsWith('/zhenggai/'))
        return true;
      const path = url.pathname.slice('/zhenggai/'.length);
      return !files.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    });
    expect(wrong, page.path).toEqual([]);
  }
}, 120_000);

test('the data of a site below a path names its own addresses', () => {
  const file = join(BELOW, 'data/2023-changzhou-chengguan/measures.json');
  const [first] = JSON.parse(readFileSync(file, 'utf8'));
  expect(first.url).toBe(
    'https://example.org/zhenggai/notices/2023-changzhou-chengguan/measures/001/',
  );
});

test('the feeds of a site below a path lead to its own addresses', () => {
  const xml = readFileSync(join(BELOW, 'feed.xml'), 'utf8');
  expect(atomProblems(xml)).toEqual([]);
  const addresses = [...Object.values(atomFields(xml)), ...atomEntries(xml).flatMap(Object.values)];
  const absolute = addresses.filter((each) => /^https?:/.test(each));
  expect(absolute).toContain('https://example.org/zhenggai/feed.xml');
  expect(absolute.filter((each) => !each.startsWith('https://example.org/zhenggai/'))).toEqual([]);
});

test('a site below a path tells machines its own addresses', () => {
  const HOME = 'https://example.org/zhenggai/';
  expect(readFileSync(join(BELOW, 'robots.txt'), 'utf8')).toContain(
    `Sitemap: ${HOME}sitemap-index.xml`,
  );
  for (const file of ['sitemap-index.xml', 'sitemap-0.xml']) {
    expect(sitemapProblems(readFileSync(join(BELOW, file), 'utf8'), HOME), file).toEqual([]);
  }
  const files = new Set(filesBelow(BELOW));
  for (const { path, $ } of readPages(BELOW)) {
    const told = $('script[type="application/ld+json"]').text();
    const pictures = $('meta[property="og:image"], meta[name="Image"]')
      .toArray()
      .map((element) => $(element).attr('content') ?? '');
    expect(pictures.length, path).toBeGreaterThan(path === '/404.html' ? -1 : 0);
    for (const picture of pictures) expect(files).toContain(picture.slice(HOME.length));
    expect(told).not.toContain('localhost');
  }
});

test('a second build, in another time zone and language, has the same bytes', () => {
  const drawn = drawnPictures();
  const dist = join(ROOT, 'dist');
  buildSite(ROOT, AGAIN, {
    TZ: 'America/Caracas',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
    ZHENGGAI_PDF: filesBelow(dist).some((file) => file.endsWith('.pdf')) ? '1' : '',
  });
  expect(builtFiles(AGAIN).length).toBeGreaterThan(400);
  expect(differentFiles(dist, AGAIN)).toEqual([]);
  // No picture was drawn again; other tests may build other sites meanwhile.
  expect(drawnPictures()).toEqual(expect.arrayContaining(drawn));
}, 120_000);

/** The pictures that are kept, with the times at which they were written. */
function drawnPictures(): [string, number][] {
  const folder = join(CACHE, 'pictures');
  const finished = filesBelow(folder).filter((file) => /^[\da-f]{64}$/.test(file));
  return finished.map((file) => [file, statSync(join(folder, file)).mtimeMs]);
}
