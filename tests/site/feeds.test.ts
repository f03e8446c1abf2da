import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteAddress } from '../../src/site.config.ts';
import { atomEntries, atomFields, atomProblems } from '../support/atom-problems.ts';
import { readPages } from '../support/built-site.ts';
import { jsonFeedProblems } from '../support/json-feed-problems.ts';

const DIST = join(process.cwd(), 'dist');
const NOTICE = 'notices/2023-changzhou-chengguan/';
const { site, base } = siteAddress(process.env.SITE_URL);
const ROOT = `${site}${base}`;
const pages = new Map(readPages(DIST).map((page) => [page.path, page]));
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** Whether an address below the site is a built page and, where it names one, an anchor in it. */
function leadsSomewhere(address: string): boolean {
  const { pathname, hash } = new URL(address);
  const page = pages.get(`/${pathname.slice(base.length)}`);
  if (!address.startsWith(ROOT) || !page) return false;
  return hash === '' || page.$(`[id="${decodeURIComponent(hash.slice(1))}"]`).length === 1;
}

describe.each([
  ['all notices', '', '整改公开：更新记录'],
  ['the notice', NOTICE, '常州市城市管理局党组关于巡察集中整改进展情况的通报：更新记录'],
])('the feeds of %s', (_name, folder, title) => {
  const xml = read(`${folder}feed.xml`);
  const json = JSON.parse(read(`${folder}feed.json`));

  test('are valid', () => {
    expect(atomProblems(xml)).toEqual([]);
    expect(jsonFeedProblems(json)).toEqual([]);
  });

  test('name themselves by the addresses under which they lie', () => {
    expect(atomFields(xml)).toMatchObject({
      title,
      id: `${ROOT}${folder}feed.xml`,
      'link self': `${ROOT}${folder}feed.xml`,
      'link alternate': `${ROOT}${folder}changes/`,
    });
    expect(json).toMatchObject({
      title,
      feed_url: `${ROOT}${folder}feed.json`,
      home_page_url: `${ROOT}${folder}changes/`,
    });
  });

  test('say the same, and lead to pages and anchors that there are', () => {
    const items: { id: string; url: string }[] = json.items;
    const entries = atomEntries(xml);
    expect(entries.length).toBeGreaterThan(0);
    expect(items.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    const links = [
      atomFields(xml)['link alternate'] ?? '',
      ...entries.map((entry) => entry['link alternate'] ?? ''),
      ...items.map(({ url }) => url),
    ];
    expect(links.filter((link) => !leadsSomewhere(link))).toEqual([]);
  });

  test('tell of the last change that the data and the page tell of', () => {
    const { revised } = JSON.parse(read('data/2023-changzhou-chengguan/notice.json'));
    const measures: { updates: { date: string }[] }[] = JSON.parse(
      read('data/2023-changzhou-chengguan/measures.json'),
    );
    const dates = [revised, ...measures.flatMap(({ updates }) => updates.map(({ date }) => date))];
    const last = dates.toSorted().at(-1);
    expect(atomFields(xml)['updated']).toBe(`${last}T00:00:00+08:00`);
    expect(pages.get(`/${folder}changes/`)?.$('time').first().attr('datetime')).toBe(last);
  });
});

test('every page names the feed of all, and a notice’s pages their own before it', () => {
  for (const [path, { $ }] of pages) {
    const feeds = $('head > link[rel="alternate"]')
      .toArray()
      .map((link) => [$(link).attr('type'), $(link).attr('href')]);
    const folders = path.startsWith(`/${NOTICE}`) ? [`${base}${NOTICE}`, base] : [base];
    expect(feeds, path).toEqual(
      folders.flatMap((folder) => [
        ['application/atom+xml', `${folder}feed.xml`],
        ['application/feed+json', `${folder}feed.json`],
      ]),
    );
  }
});
