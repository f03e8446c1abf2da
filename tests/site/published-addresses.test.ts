import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtAddresses, isLasting, unanswered } from '../../scripts/addresses/built-addresses.ts';
import { addToRecord, RECORD, readRecord } from '../../scripts/addresses/record.ts';

const ROOT = process.cwd();
/** 86 measures, each a page and a paragraph at least, and 32 sections. */
const FEWEST = 86 * 2 + 32;
const recorded = await readRecord(join(ROOT, RECORD));

test('every address that was ever published still answers', async () => {
  expect(recorded.length).toBeGreaterThan(FEWEST);
  expect(await unanswered(ROOT, recorded), '这些网址公布过，须打得开').toEqual([]);
});

test('every address that is published now is recorded', async () => {
  const known = new Set(recorded);
  const lasting = (await builtAddresses(ROOT)).filter(isLasting);
  expect(lasting.length).toBeGreaterThan(FEWEST);
  const unknown = lasting.filter((address) => !known.has(address));
  expect(unknown, '运行 npm run addresses 记下这些网址，一起提交').toEqual([]);
});

test('what is not there is told', async () => {
  const home = '/notices/2023-changzhou-chengguan/';
  const lost = ['/none/', '/about', `${home}measures/042/#m042-p99`, '/data/none.csv#a'];
  const there = ['/', '/about/', '/SHA256SUMS', `${home}measures/042/#m042-p1`];
  expect(await unanswered(ROOT, [...there, ...lost])).toEqual(lost);
});

describe('the record', () => {
  test('keeps what it has, and sorts what is added', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'published-addresses-'));
    try {
      await addToRecord(folder, ['/notices/b/#p2', '/notices/b/#p1', '/data/b/m.csv', '/']);
      await addToRecord(folder, ['/about/', '/notices/b/#p0', '/notices/b/']);
      expect(readdirSync(folder)).toEqual(['b.txt', 'site.txt']);
      expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(
        '/data/b/m.csv\n/notices/b/ #p2 #p1 #p0\n',
      );
      expect(readFileSync(join(folder, 'site.txt'), 'utf8')).toBe('/\n/about/\n');
      expect((await readRecord(folder)).toSorted()).toEqual([
        '/',
        '/about/',
        '/data/b/m.csv',
        '/notices/b/',
        '/notices/b/#p0',
        '/notices/b/#p1',
        '/notices/b/#p2',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ['/notices/a/measures/042/#u-2024-06-30', false],
    ['/notices/a/indicators/#toilets', false],
    ['/data/a/indicators/toilets.csv', false],
    ['/notices/a/indicators/', true],
    ['/data/a/indicators.json', true],
    ['/notices/a/measures/042/#m042-p1', true],
  ])('must have %s before it is published: %s', (address, isDemanded) => {
    expect(isLasting(address)).toBe(isDemanded);
  });
});
