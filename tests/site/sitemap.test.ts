import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPages } from '../support/built-site.ts';
import { sitemapEntries, sitemapProblems } from '../support/sitemap-problems.ts';

const DIST = join(process.cwd(), 'dist');
const HOME = 'http://localhost:4321/';
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const index = sitemapEntries(read('sitemap-index.xml'));
const files = index.map(({ loc }) => loc.slice(HOME.length));
const entries = files.flatMap((file) => sitemapEntries(read(file)));

describe('the sitemap', () => {
  test('keeps the protocol', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of ['sitemap-index.xml', ...files]) {
      expect(sitemapProblems(read(file), HOME), file).toEqual([]);
    }
  });

  test('lists each page that has an address, and nothing else', () => {
    const canonical = readPages(DIST).flatMap(
      ({ $ }) => $('link[rel="canonical"]').attr('href') ?? [],
    );
    expect(entries.map(({ loc }) => loc).toSorted()).toEqual(canonical.toSorted());
  });

  test('dates pages by their content', () => {
    const days = new Map(entries.map(({ loc, lastmod }) => [loc.slice(HOME.length), lastmod]));
    // revised: 2026-11-24 in notice.mdx; no measure has an update.
    const { revised } = JSON.parse(read('data/2023-changzhou-chengguan/notice.json'));
    for (const path of ['', 'notices/2023-changzhou-chengguan/measures/042/', 'data/']) {
      expect(days.get(path)?.slice(0, 10), path).toBe(revised);
    }
    expect(days.get('about/')).toBeNull();
  });
});

test('robots.txt lets all in and says where the sitemap is', () => {
  const [agent, allow, blank, map, end, ...more] = read('robots.txt').split('\n');
  expect([agent, allow, blank, end]).toEqual(['User-agent: *', 'Allow: /', '', '']);
  expect(map).toBe(`Sitemap: ${HOME}sitemap-index.xml`);
  expect(more).toEqual([]);
});
