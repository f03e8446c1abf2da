import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../scripts/command/refusal.ts';
import { replaceFiles } from '../../scripts/update/replace-files.ts';

let root = '';
const CHANGES = [
  { file: 'a.mdx', before: '甲', after: '甲甲' },
  { file: 'b.mdx', before: '乙', after: '乙乙' },
];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhenggai-'));
  await writeFile(join(root, 'a.mdx'), '甲');
  await writeFile(join(root, 'b.mdx'), '乙');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const contents = async (): Promise<Record<string, string>> => {
  const names = await readdir(root);
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
};

test('all files are replaced, and nothing else is there', async () => {
  await replaceFiles(root, CHANGES);
  expect(await contents()).toEqual({ 'a.mdx': '甲甲', 'b.mdx': '乙乙' });
});

test('a file that somebody changed in the meantime stops all', async () => {
  await writeFile(join(root, 'b.mdx'), '丙');
  await expect(replaceFiles(root, CHANGES)).rejects.toThrow(Refusal);
  await expect(replaceFiles(root, CHANGES)).rejects.toThrow('b.mdx 刚刚被改动过，没有写入');
  expect(await contents()).toEqual({ 'a.mdx': '甲', 'b.mdx': '丙' });
});

test('so does a file that can’t be written', async () => {
  await rm(join(root, 'b.mdx'));
  await expect(replaceFiles(root, CHANGES)).rejects.toThrow(
    /^写不进 a\.mdx、b\.mdx（.*没有改动任何内容。$/,
  );
  expect(await contents()).toEqual({ 'a.mdx': '甲' });
});
