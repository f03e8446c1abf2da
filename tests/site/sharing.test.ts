import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesBelow, readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const HOME = 'http://localhost:4321/';
const MOST_BYTES = 40_000;
const pages = readPages(DIST).filter(({ $ }) => $('meta[name="robots"]').length === 0);
const pictures = filesBelow(join(DIST, 'og'));

describe.each(pages)('$path', ({ path, $ }) => {
  const of = (name: string): string | undefined =>
    $(`meta[property="${name}"], meta[name="${name}"]`).attr('content');
  const title = of('og:title')?.replace(/^第\d+条　/, '') ?? '';

  test('tells what its link shows', () => {
    expect(of('og:url')).toBe(new URL(path, HOME).href);
    expect(of('og:url')).toBe($('link[rel="canonical"]').attr('href'));
    expect($('title').text()).toContain(of('og:title'));
    expect(of('og:description')).toBe(of('description'));
    expect(of('og:locale')).toBe('zh_CN');
    expect(of('og:site_name')).toBe('整改公开');
    expect(of('og:type')).toMatch(/^(website|article)$/);
    expect(of('twitter:card')).toBe('summary_large_image');
  });

  test('has a picture of its own, which is told in words', () => {
    const name = path === '/' ? 'index' : path.slice(1, -1);
    expect(of('og:image')).toBe(`${HOME}og/${name}.png`);
    expect(existsSync(join(DIST, 'og', `${name}.png`))).toBe(true);
    expect(of('og:image:width')).toBe('1200');
    expect(of('og:image:height')).toBe('630');
    const alternative = of('og:image:alt') ?? '';
    expect(alternative).toContain('非官方网站');
    expect(alternative).toContain(title);
  });

  test('says nothing of a government site, nor of a date that is not known', () => {
    for (const name of [
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'Author',
      'PubDate',
    ]) {
      expect(of(name), name).toBeUndefined();
    }
    expect(of('article:published_time')).toBeUndefined();
    const isArticle = of('og:type') === 'article';
    expect(of('ContentSource')).toBe(
      isArticle ? '常州市城市管理局党组（来自第三方转载）' : undefined,
    );
    if (isArticle) expect(of('ArticleTitle')).toBe(title);
  });
});

test.each(pictures)('%s is a small PNG of 1200 × 630', (file) => {
  const png = readFileSync(join(DIST, 'og', file));
  expect(png.toString('latin1', 1, 4)).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThanOrEqual(MOST_BYTES);
});

test('there is no picture without a page', () => {
  expect(pictures).toHaveLength(pages.length);
});
