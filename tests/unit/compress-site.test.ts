import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressSite } from '../../scripts/compress/compress-site.ts';
import { writeWhole } from '../../scripts/compress/write-whole.ts';

const PAGE = `<p>${'整改措施。'.repeat(500)}</p>`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compress-site-'));
  await mkdir(join(folder, 'about'));
  await writeFile(join(folder, 'about/index.html'), PAGE);
  await writeFile(join(folder, 'small.txt'), '短');
  await writeFile(join(folder, 'card.png'), Buffer.alloc(5000));
  await writeFile(join(folder, 'a.pf_index'), Buffer.alloc(5000));
});
afterEach(() => rm(folder, { recursive: true }));

const list = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes('.')).toSorted();
const bytesOf = (name: string): Promise<Buffer> => readFile(join(folder, name));

test('large texts get twins that give them back, nothing else does', async () => {
  const { files, bytes, gzipBytes, brotliBytes } = await compressSite(folder);
  expect(await list()).toEqual([
    'a.pf_index',
    'about/index.html',
    'about/index.html.br',
    'about/index.html.gz',
    'card.png',
    'small.txt',
  ]);
  const [asGzip, asBrotli] = [
    await bytesOf('about/index.html.gz'),
    await bytesOf('about/index.html.br'),
  ];
  expect(gunzipSync(asGzip).toString()).toBe(PAGE);
  expect(brotliDecompressSync(asBrotli).toString()).toBe(PAGE);
  expect([files, bytes]).toEqual([1, Buffer.byteLength(PAGE)]);
  expect([gzipBytes, brotliBytes]).toEqual([asGzip.length, asBrotli.length]);
});

test('a later run gives the same bytes, whenever it is', async () => {
  await compressSite(folder);
  const before = [await bytesOf('about/index.html.gz'), await bytesOf('about/index.html.br')];
  // RFC 1952, 2.3: bytes 4 to 7 are the time; 0 stands for none.
  expect(before[0]?.subarray(4, 8)).toEqual(Buffer.alloc(4));
  await utimes(join(folder, 'about/index.html'), 1, 1);
  await compressSite(folder);
  const after = [await bytesOf('about/index.html.gz'), await bytesOf('about/index.html.br')];
  expect(after).toEqual(before);
  expect((await stat(join(folder, 'about/index.html.gz'))).mtimeMs).toBe(1000);
});

test('twins of what is gone or has become small are taken away; others’ archives stay', async () => {
  await compressSite(folder);
  await writeFile(join(folder, 'gone.css.gz'), 'x');
  await writeFile(join(folder, 'about/index.html.br.123.tmp'), 'x');
  await writeFile(join(folder, 'photos.tar.gz'), 'x');
  await writeFile(join(folder, 'about/index.html'), '短');
  await compressSite(folder);
  expect((await list()).filter((name) => /\.(br|gz|tmp)$/.test(name))).toEqual(['photos.tar.gz']);
});

test('a twin is whole or not there', async () => {
  await writeWhole(join(folder, 'about/a.gz'), Buffer.from('x'));
  expect(await readdir(join(folder, 'about'))).toEqual(['a.gz', 'index.html']);
  await expect(writeWhole(join(folder, 'no/b.gz'), Buffer.from('x'))).rejects.toThrow();
  expect(await list()).not.toContain('no/b.gz');
});
