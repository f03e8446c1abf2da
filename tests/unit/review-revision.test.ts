import { expect, test } from 'vitest';
import { isSafePath, parseBatch, parseTree } from '../../scripts/review/tree.ts';

test('a listing tells files, links and other repositories by their mode', () => {
  const entries = [
    '100644 blob aaaa\tcontent/通报.mdx',
    '120000 blob bbbb\tcontent/a\tb\nc',
    '160000 commit cccc\tx',
  ];
  const listing = Buffer.from(entries.map((entry) => `${entry}\0`).join(''));
  expect(parseTree(listing)).toEqual([
    { mode: '100644', object: 'aaaa', path: 'content/通报.mdx' },
    { mode: '120000', object: 'bbbb', path: 'content/a\tb\nc' },
    { mode: '160000', object: 'cccc', path: 'x' },
  ]);
});

test('objects are read by their length, whatever bytes they hold; missing ones are left out', () => {
  const text = '第一行\nbbbb blob 3\n';
  const batch = Buffer.concat([
    Buffer.from(`aaaa blob ${Buffer.byteLength(text)}\n${text}\n`),
    Buffer.from('gone missing\n'),
    Buffer.from('cccc blob 0\n\n'),
    Buffer.from('dddd blob 2\n'),
    Buffer.from([0xff, 0x00]),
    Buffer.from('\n'),
  ]);
  const objects = parseBatch(batch);
  expect(Array.from(objects.keys())).toEqual(['aaaa', 'cccc', 'dddd']);
  expect(objects.get('aaaa')?.toString()).toBe(text);
  expect(objects.get('cccc')).toHaveLength(0);
  expect(objects.get('dddd')).toEqual(Buffer.from([0xff, 0x00]));
});

test.each([
  ['content/notices/2024-sample/measures/001.mdx', true],
  ['content/名录.yaml', true],
  ['content/../../etc/passwd', false],
  ['/etc/passwd', false],
  ['content//a', false],
  ['content/.git/config', false],
  ['content/a\\..\\b', false],
  ['C:/a', false],
])('%s may be written below the folder: %s', (path, isSafe) => {
  expect(isSafePath(path)).toBe(isSafe);
});
