import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../scripts/pdf/write-whole.ts';

function run(...options: string[]) {
  return spawnSync(process.execPath, ['scripts/pdf.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: '/nowhere/chrome' },
  });
}

test('without a browser nothing is built, and three remedies are told', () => {
  const { status, stdout, stderr } = run();
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('CHROME_PATH 所指的“/nowhere/chrome”不能运行');
  expect(stderr.match(/^ {2}- /gm)).toHaveLength(3);
});

test('an unknown option is refused in Chinese', () => {
  const { status, stderr } = run('--quick');
  expect(status).toBe(2);
  expect(stderr).toContain('不认识的选项“--quick”');
});

test('a file is whole or not there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  await writeWhole(join(folder, 'a.pdf'), Buffer.from('%PDF'));
  expect(readdirSync(folder)).toEqual(['a.pdf']);
  await expect(writeWhole(join(folder, 'no/b.pdf'), Buffer.from('%PDF'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});
