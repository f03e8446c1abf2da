import { expect, test } from 'vitest';
import { UsageError } from '../../scripts/command/usage-error.ts';
import { readOptions } from '../../scripts/update/options.ts';

test('all options', () => {
  const given = ['042', '--notice', '2024-sample', '--date', '2024-06-30', '--status', 'completed'];
  const more = ['--text', ' 做完了。 ', '--url', 'https://example.org/', '--dry-run', '--yes'];
  expect(readOptions([...given, ...more])).toEqual({
    measure: 42,
    notice: '2024-sample',
    date: '2024-06-30',
    status: 'completed',
    text: '做完了。',
    url: 'https://example.org/',
    dryRun: true,
    yes: true,
  });
});

test('what is not given is still to be asked for', () => {
  expect(readOptions([])).toMatchObject({ measure: null, status: null, text: null, yes: false });
  expect(readOptions(['--help'])).toBeNull();
});

test.each([
  [['--txt', 'a'], '不认识的选项“--txt”；运行 npm run update -- --help 查看用法。'],
  [['--text'], '选项后面缺少值，或多了值“--text'],
  [['42', '做完了'], '只能写一个措施编号，多了“做完了”；含空格的文字要加引号'],
  [['四十二'], '措施编号要写 1 到 999 的整数，如 42，这里是“四十二”'],
  [['0'], '措施编号要写 1 到 999 的整数'],
  [['1000'], '措施编号要写 1 到 999 的整数'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(UsageError);
  expect(() => readOptions(args)).toThrow(message);
});
