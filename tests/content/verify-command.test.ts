import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeChecksums } from '../../src/checksums/write-checksums.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-command-'));
  cpSync('public', folder, { recursive: true });
  await writeChecksums(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/verify.ts', ...args], { encoding: 'utf8' });
}

test('a folder that is as published exits 0, and says what was compared with', () => {
  const { status, stdout } = run(folder);
  expect(stdout).toContain('与清单全部一致。\n对照的是它自己的清单');
  expect(status).toBe(0);
  expect(run(folder, '--manifest', join(folder, 'SHA256SUMS')).stdout).not.toContain(
    '它自己的清单',
  );
});

test('one that differs exits 1 and names the file, also as JSON', () => {
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  const { status, stdout } = run(folder);
  expect(stdout).toMatch(/^内容不同　favicon\.svg\n核对了\d+个文件，1处与清单不符。/);
  expect(status).toBe(1);
  const asJson = run(folder, '--json');
  expect(asJson.status).toBe(1);
  expect(JSON.parse(asJson.stdout)).toMatchObject({
    target: folder,
    manifest: null,
    problems: [{ kind: 'different', path: 'favicon.svg', detail: '' }],
  });
});

test('a wrong call exits 2 and says so in Chinese', () => {
  const { status, stderr } = run(join(folder, 'none'));
  expect(stderr).toMatch(/^没有“.*”这个目录。\n$/);
  expect(status).toBe(2);
});
