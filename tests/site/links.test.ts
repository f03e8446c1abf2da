import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OfflineManifest } from '../../src/offline/shelf.ts';
import { type Catalogue, textsOf } from '../../src/search/catalogue.ts';
import { textFile } from '../../src/search/search-files.ts';
import { followLinks } from '../support/broken-links.ts';
import { filesBelow, readPages } from '../support/built-site.ts';
import { headersFor, parseHeadersFile } from '../support/headers-file.ts';

const DIST = join(process.cwd(), 'dist');
const HOME = 'http://localhost:4321/';
const files = filesBelow(DIST);
const read = (file: string): string => readFileSync(join(DIST, file), 'utf8');
const idsOf = new Map(
  readPages(DIST).map(({ path, $ }) => [
    path,
    new Set(
      $('[id]')
        .map((_index, element) => $(element).attr('id'))
        .get(),
    ),
  ]),
);

/** Whether a path below the site's start page, with an anchor or not, leads somewhere. */
function isThere(path: string): boolean {
  const [page = '', anchor] = `/${path}`.split('#');
  if (!page.endsWith('/')) return files.includes(page.slice(1));
  return idsOf.has(page) && (anchor === undefined || idsOf.get(page)?.has(anchor) === true);
}

test('no address in any page, style, script, feed, list or data file leads nowhere', () => {
  const { broken, followed } = followLinks(DIST, HOME);
  expect(broken).toEqual([]);
  // Styles ask for nothing so far.
  for (const kind of ['html', 'js', 'json', 'xml', 'csv', 'txt']) {
    expect(followed[kind] ?? 0, kind).toBeGreaterThan(0);
  }
  expect(followed['html']).toBeGreaterThan(5000);
});

describe.each(files.filter((file) => file.endsWith('/datapackage.json')))('%s', (file) => {
  test('describes files that are there', () => {
    const { resources }: { resources: { path: string }[] } = JSON.parse(read(file));
    const paths = resources.map(({ path }) => file.replace('datapackage.json', path));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe.each(files.filter((file) => file.endsWith('/offline.json')))('%s', (file) => {
  test('lists files that are there', () => {
    const manifest: OfflineManifest = JSON.parse(read(file));
    expect(manifest.files.length).toBeGreaterThan(0);
    expect(manifest.files.filter(({ url }) => !isThere(url))).toEqual([]);
  });
});

test('every record of the search has its text and leads to a page or a place on it', () => {
  const { notices }: Catalogue = JSON.parse(read('search/catalogue.json'));
  const found = notices.flatMap((notice) => textsOf(notice, 0));
  expect(found.filter(({ kind }) => kind === 'measure').length).toBeGreaterThan(0);
  expect(found.filter(({ kind }) => kind === 'section').length).toBeGreaterThan(0);
  expect(found.filter(({ path }) => !isThere(path))).toEqual([]);
  expect(found.filter(({ record }) => !isThere(textFile(record)))).toEqual([]);
});

describe('_headers', () => {
  const rules = parseHeadersFile(read('_headers'));
  // Printed after the build, and not on every machine.
  const hasPdf = files.some((file) => file.endsWith('.pdf'));

  test.each(rules.filter(({ path }) => hasPdf || !path.endsWith('.pdf')))(
    'speaks with $path of a file that is there',
    (rule) => {
      const spoken = files.filter((file) => Object.keys(headersFor(`/${file}`, [rule])).length > 0);
      expect(spoken.length).toBeGreaterThan(0);
    },
  );
});
