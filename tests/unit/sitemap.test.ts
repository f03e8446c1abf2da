import { describe, expect, test } from 'vitest';
import { lastModified } from '../../src/domain/last-modified.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';
import { sitemapProblems } from '../support/sitemap-problems.ts';

describe('the day on which a page was last changed', () => {
  const progressOn = (date: string): MeasureData['updates'] => [
    { date, status: 'completed', text: '建成。' },
  ];
  const measures = [
    littleMeasure(1, '措施一。', { updates: progressOn('2025-02-01') }),
    littleMeasure(2, '措施二。', { section: '02', updates: progressOn('2025-03-01') }),
    littleMeasure(3, '措施三。', { section: '02' }),
  ];
  const notices = [{ ...littleNotice([]), measures }];
  const home = 'notices/2024-little/';

  test.each([
    ['the first page: the latest of all', '', '2025-03-01'],
    ['the data', 'data/', '2025-03-01'],
    ['a notice: its latest progress', home, '2025-03-01'],
    ['a list', `${home}places/`, '2025-03-01'],
    ['a section: the latest of its measures', `${home}sections/01/`, '2025-02-01'],
    ['a measure: its own progress', `${home}measures/001/`, '2025-02-01'],
    ['a measure without progress: the revision', `${home}measures/003/`, '2024-12-01'],
  ])('%s', (_name, path, day) => {
    expect(lastModified(path, notices)).toBe(day);
  });

  test('is not known of pages that no dated content makes', () => {
    for (const path of ['about/', 'glossary/', 'search/', 'notices/2023-other/']) {
      expect(lastModified(path, notices)).toBeNull();
    }
  });
});

describe('the check of sitemaps finds', () => {
  const HOME = 'https://example.org/';
  const urlset = (urls: string, namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9') =>
    `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="${namespace}">${urls}</urlset>`;

  test('nothing in one that keeps the rules', () => {
    const url = `<url><loc>${HOME}a/</loc><lastmod>2024-12-01</lastmod><priority>0.5</priority></url>`;
    expect(sitemapProblems(urlset(url), HOME)).toEqual([]);
  });

  test.each([
    ['no entry', urlset('')],
    ['a wrong namespace', urlset(`<url><loc>${HOME}</loc></url>`, 'http://example.org/')],
    ['an entry without address', urlset('<url><lastmod>2024-12-01</lastmod></url>')],
    ['an address elsewhere', urlset('<url><loc>https://example.com/</loc></url>')],
    ['an address twice', urlset(`<url><loc>${HOME}</loc></url>`.repeat(2))],
    ['a day that is none', urlset(`<url><loc>${HOME}</loc><lastmod>1 Dec</lastmod></url>`)],
    ['an unknown element', urlset(`<url><loc>${HOME}</loc><title>a</title></url>`)],
    ['a priority above 1', urlset(`<url><loc>${HOME}</loc><priority>2</priority></url>`)],
    ['an unknown frequency', urlset(`<url><loc>${HOME}</loc><changefreq>now</changefreq></url>`)],
  ])('%s', (_name, xml) => {
    expect(sitemapProblems(xml, HOME)).not.toEqual([]);
  });
});
