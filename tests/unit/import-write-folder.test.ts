import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ImportError } from '../../scripts/import/import-error.ts';
import { writeFolder } from '../../scripts/import/write-folder.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhenggai-write-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const FILES = new Map([
  ['notice.mdx', '甲'],
  ['measures/001.mdx', '乙'],
]);

test('a folder is written whole', async () => {
  await writeFolder(root, '2024-a', FILES);
  const notices = join(root, 'content/notices');
  expect(await readdir(notices)).toEqual(['2024-a']);
  expect(await readFile(join(notices, '2024-a/measures/001.mdx'), 'utf8')).toBe('乙');
});

test('a folder that is there is left as it is, and nothing beside it', async () => {
  const folder = join(root, 'content/notices/2024-a');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'notice.mdx'), '原来的');
  await expect(writeFolder(root, '2024-a', FILES)).rejects.toThrow('已经有了，导入不会覆盖它');
  expect(await readdir(join(root, 'content/notices'))).toEqual(['2024-a']);
  expect(await readdir(folder)).toEqual(['notice.mdx']);
  expect(await readFile(join(folder, 'notice.mdx'), 'utf8')).toBe('原来的');
});

test('what fails half-way leaves nothing behind, and is told', async () => {
  const impossible = new Map([...FILES, ['notice.mdx/001.mdx', '丙']]);
  const writing = writeFolder(root, '2024-a', impossible);
  await expect(writing).rejects.toThrow(ImportError);
  await expect(writing).rejects.toThrow('写不进 content/notices');
  expect(await readdir(join(root, 'content/notices'))).toEqual([]);
});

test('a place that can’t be written to is told', async () => {
  await writeFile(join(root, 'content'), '这是文件');
  await expect(writeFolder(root, '2024-a', FILES)).rejects.toThrow('请检查文件夹的权限和磁盘空间');
});
