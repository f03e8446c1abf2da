import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, readPages } from '../support/built-site.ts';
import { vocabularyProblems } from '../support/schema-vocabulary.ts';

const DIST = join(process.cwd(), 'dist');
const HOME = 'http://localhost:4321/';
const NOTICE = '2023-changzhou-chengguan';
const pages = readPages(DIST);
const readData = (file: string) =>
  JSON.parse(readFileSync(join(DIST, 'data', NOTICE, file), 'utf8'));
const notice = readData('notice.json');
const measures: { id: string; number: number; title: string; topics: string[]; url: string }[] =
  readData('measures.json');

type Described = Record<string, unknown> & { '@type': string };

function described({ $ }: BuiltPage): Described[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .map((element) => JSON.parse($(element).text()));
}

function describedAt(path: string, type: string): Described {
  const page = pages.find((each) => each.path === path);
  const found = page && described(page).find((each) => each['@type'] === type);
  if (!found) throw new Error(`${path} describes no ${type}`);
  return found;
}

/** All addresses within a description: of what is not an address of ours, the licence and the context. */
function addressesWithin(value: unknown): string[] {
  if (typeof value === 'string') return /^(https?:|\/)/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesWithin);
}

describe.each(pages)('$path', (page) => {
  test('describes itself in the words of schema.org', () => {
    for (const each of described(page)) {
      expect(each['@context']).toBe('https://schema.org');
      expect(vocabularyProblems(each)).toEqual([]);
    }
  });

  test('leads from its description only to what is there', () => {
    const foreign = [
      'https://schema.org',
      notice.licence?.path,
      page.$('[rel="license"]').attr('href'),
    ];
    const missing = described(page)
      .flatMap(addressesWithin)
      .filter((address) => !foreign.includes(address))
      .filter((address) => {
        if (!address.startsWith(HOME)) return true;
        const { pathname } = new URL(address);
        return !existsSync(join(DIST, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      });
    expect(missing).toEqual([]);
  });

  test('describes its breadcrumbs as they stand', () => {
    const { $, path } = page;
    const shown = $('.breadcrumbs li')
      .toArray()
      .map((element) => [
        $(element).text(),
        new URL($(element).find('a').attr('href') ?? path, HOME).href,
      ]);
    const lists = described(page).filter((each) => each['@type'] === 'BreadcrumbList');
    expect(lists).toHaveLength(shown.length > 0 ? 1 : 0);
    expect(lists.flatMap(({ itemListElement }) => itemListElement)).toEqual(
      shown.map(([name, item], index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item,
      })),
    );
  });
});

test('the home page is the site, with its search', () => {
  expect(describedAt('/', 'WebSite')).toMatchObject({
    name: '整改公开',
    url: HOME,
    potentialAction: {
      '@type': 'SearchAction',
      target: { urlTemplate: `${HOME}search/?q={q}` },
      'query-input': 'required name=q',
    },
  });
});

test('the notice is a report of its issuer', () => {
  const report = describedAt(`/notices/${NOTICE}/`, 'Report');
  expect(report).toMatchObject({
    name: notice.title,
    author: { '@type': 'Organization', name: notice.issuer },
    dateModified: notice.revised,
    inLanguage: 'zh-CN',
  });
  // The capture does not say when the notice was published.
  expect(notice.published).toBeNull();
  expect(report).not.toHaveProperty('datePublished');
});

test.each(measures)('measure $id is a part of the notice', ({ id, number, title, topics, url }) => {
  expect(describedAt(`/notices/${NOTICE}/measures/${id}/`, 'Report')).toMatchObject({
    name: title,
    url,
    position: number,
    ...(topics.length > 0 && { keywords: topics.join(',') }),
    dateModified: notice.revised,
    isPartOf: { '@type': 'Report', name: notice.title, url: `${HOME}notices/${NOTICE}/` },
  });
});

test('the data are a data set with its files and licence', () => {
  const { distribution, ...dataset } = describedAt('/data/', 'Dataset');
  const { licenses } = readData('datapackage.json');
  expect(dataset).toMatchObject({
    license: licenses[0].path,
    dateModified: notice.revised,
    isBasedOn: `${HOME}notices/${NOTICE}/`,
  });
  const page = pages.find(({ path }) => path === '/data/');
  const offered = page
    ?.$('.files a')
    .toArray()
    .map((element) => new URL(page.$(element).attr('href') ?? '', HOME).href);
  const files = addressesWithin(distribution);
  expect(files).toHaveLength(9);
  for (const file of files) expect(offered).toContain(file);
});
