import { mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseExisting, writeFolder } from '../../scripts/import/write-folder.ts';

let root = '';
const NOTICES = 'content/notices';
const FILES = new Map([['measures/001.mdx', '正文']]);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhenggai-write-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('a folder is written whole, for everyone to read', async () => {
  await writeFolder(root, '2024-a', FILES);
  expect(await readdir(join(root, NOTICES))).toEqual(['2024-a']);
  const { mode } = await stat(join(root, NOTICES, '2024-a'));
  expect(mode & 0o777).toBe(0o755);
});

test('a folder that is there, or a link that leads nowhere, is not written over', async () => {
  await writeFolder(root, '2024-a', FILES);
  await symlink('nowhere', join(root, NOTICES, '2024-b'));
  for (const slug of ['2024-a', '2024-b']) {
    await expect(refuseExisting(root, slug)).rejects.toThrow('已经有了');
    await expect(writeFolder(root, slug, FILES)).rejects.toThrow('已经有了');
  }
  expect((await readdir(join(root, NOTICES))).toSorted()).toEqual(['2024-a', '2024-b']);
});
