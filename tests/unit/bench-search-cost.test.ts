import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureSearch } from '../../scripts/bench-build/search-cost.ts';
import { CATALOGUE_FILE, textFile } from '../../src/search/search-files.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { littleSearch, noticeInParts, publish } from '../support/little-search.ts';

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'zhenggai-search-cost-'));
});
afterAll(() => rm(site, { recursive: true, force: true }));

test('a site without a search has no cost of one', async () => {
  expect(await measureSearch(site)).toBeNull();
});

test('a first search costs the catalogue, and what it finds the pieces and texts besides', async () => {
  const measure = littleMeasure(1, '加强渣土车管理。');
  const { files } = await littleSearch([publish(noticeInParts([measure]))]);
  for (const [path, content] of files) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  }
  const size = (path: string): number => gzipSync(String(files.get(path)), { level: 9 }).length;
  const cost = await measureSearch(site);
  expect(cost?.measures).toBe(1);
  // Of the queries only 管理 and 渣土车 stand in the text: most cost no text, but the pieces that
  // would hold them, of which even the smallest is larger than the head of a gzip file.
  expect(cost?.medianBytes).toBeGreaterThan(size(CATALOGUE_FILE) + 18);
  expect(cost?.medianBytes).toBeLessThan(size(CATALOGUE_FILE) + size(textFile('2024-little/001')));
  expect(cost?.largestBytes).toBeGreaterThan(
    size(CATALOGUE_FILE) + size(textFile('2024-little/001')),
  );
});
