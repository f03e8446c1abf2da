import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

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
