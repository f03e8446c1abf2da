import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { OfflineManifest } from '../../src/offline/shelf.ts';
import { filesBelow, readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const FOLDER = 'notices/2023-changzhou-chengguan/';
const read = (file: string): Buffer => readFileSync(join(DIST, file));
const manifest: OfflineManifest = JSON.parse(read(`${FOLDER}offline.json`).toString());
const kept = new Set(manifest.files.map(({ url }) => url));

test('the digests are those of the files as they are published', () => {
  const wrong = manifest.files.filter(({ url, digest }) => {
    const file = url === '' || url.endsWith('/') ? `${url}index.html` : url;
    return createHash('sha256').update(read(file)).digest('base64') !== digest;
  });
  expect(manifest.files.length).toBeGreaterThan(130);
  expect(wrong).toEqual([]);
});

test('every page of the notice is kept, with those of the site, but not the search', () => {
  const pages = readPages(DIST).map(({ path }) => path.slice(1));
  const left = pages.filter((page) => !kept.has(page));
  expect(left.toSorted()).toEqual(['404.html', 'search/']);
});

test('every style and script that a kept page names is kept', () => {
  const named = readPages(DIST)
    .filter(({ path }) => kept.has(path.slice(1)))
    .flatMap(({ $ }) => [
      ...$('script[src]').map((_index, each) => $(each).attr('src')),
      ...$('link[rel=stylesheet]').map((_index, each) => $(each).attr('href')),
    ]);
  expect(named.length).toBeGreaterThan(130);
  expect(named.filter((address) => !kept.has(address.slice(1)))).toEqual([]);
});

test('neither data nor the search index is kept', () => {
  expect(filesBelow(DIST).some((file) => file.startsWith('search/index/'))).toBe(true);
  expect([...kept].filter((url) => /^(data\/.+|feed\.|pagefind|search)/.test(url))).toEqual([]);
});

test('the worker is small and runs no text as code', () => {
  const worker = read('sw.js');
  expect(gzipSync(worker).length).toBeLessThan(8_000);
  expect(worker.toString()).not.toMatch(/\beval\(|new Function|importScripts/);
});
