import { expect, test } from 'vitest';
import { UsageError } from '../../scripts/command/usage-error.ts';
import { readOptions } from '../../scripts/review/options.ts';

test('without options, the fork point is compared with the files as they are', () => {
  expect(readOptions([])).toEqual({
    base: null,
    head: null,
    output: null,
    json: false,
    all: false,
    failOnRed: false,
  });
});

test('all options', () => {
  const args = ['v1', '--head', 'v2', '--output', 'a.md', '--json', '--all', '--fail-on-red'];
  expect(readOptions(args)).toEqual({
    base: 'v1',
    head: 'v2',
    output: 'a.md',
    json: true,
    all: true,
    failOnRed: true,
  });
});

test('help is asked for', () => {
  expect(readOptions(['--help'])).toBeNull();
});

test.each([
  [['--fail'], '不认识的选项“--fail”；运行 npm run review -- --help 查看用法。'],
  [['--head'], '选项后面缺少值，或多了值“--head'],
  [['--json=1'], '选项后面缺少值，或多了值“--json'],
  [['a', 'b'], '只能写一个要比较的版本，多了“b”'],
  [[''], '版本不能是空的。'],
  [['--output', ''], '--output不能是空的。'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});
