import { describe, expect, test } from 'vitest';
import { UsageError } from '../../scripts/command/usage-error.ts';
import { readOptions } from '../../scripts/import/options.ts';

describe('the command line of an import', () => {
  test('names the file, the folder and what the file does not tell', () => {
    const args = ['a.txt', '--slug', '2024-a-b2', '--issuer', '某局', '--title', '通报'];
    expect(readOptions([...args, '--year', '2023', '--date', '2024-02-29', '--dry-run'])).toEqual({
      file: 'a.txt',
      slug: '2024-a-b2',
      issuer: '某局',
      title: '通报',
      year: 2023,
      date: '2024-02-29',
      isDryRun: true,
    });
  });

  test('needs only the file and the folder; today is the day in China', () => {
    const options = readOptions(['--slug', '2024-a', 'a.txt']);
    expect(options).toMatchObject({ issuer: null, title: null, year: null, isDryRun: false });
    expect(options?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('asks for help', () => {
    expect(readOptions(['--help'])).toBeNull();
  });

  test.each([
    [['a.txt'], '没有写 --slug', '--help'],
    [['--slug', '2024-a'], '没有写要导入的文件', '--help'],
    [['a.txt', '--slug', '2024-A'], '--slug “2024-A”会成为网址', '2025-tianning-jiaoyu'],
    [['a.txt', '--slug', '样本'], '--slug “样本”会成为网址', '2025-tianning-jiaoyu'],
    [['a.txt', '--slug', '../2024-a'], '--slug “../2024-a”会成为网址', '2025-tianning-jiaoyu'],
    [['a.txt', '--slug', '2024-'], '--slug “2024-”会成为网址', '2025-tianning-jiaoyu'],
    [['a.txt', '--slug'], '选项后面缺少值', '--help'],
    [['a.txt', '--slug', '2024-a', '--force'], '不认识的选项“--force”', '--help'],
    [['a.txt', 'b c.txt', '--slug', '2024-a'], '多了“b c.txt”', '加引号'],
    [['a.txt', '--slug', '2024-a', '--year', '24'], '--year “24”须为四位年份', '2023'],
    [
      ['a.txt', '--slug', '2024-a', '--date', '2023-02-29'],
      '--date “2023-02-29”须为真实',
      '2025-03-01',
    ],
    [
      ['a.txt', '--slug', '2024-a', '--date', '29.2.2024'],
      '--date “29.2.2024”须为真实',
      '2025-03-01',
    ],
    [['a.txt', '--slug', '2024-a', '--issuer', ' '], '--issuer 后面是空的', '请写上内容'],
    [['a.txt', '--slug', '2024-a', '--title', ''], '--title 后面是空的', '请写上内容'],
  ])('%j: what is wrong, and how to write it', (args, wrong, remedy) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(wrong);
    expect(() => readOptions(args)).toThrow(remedy);
  });

  test.each(['205', '20245', '1948'])('%s is no year that --year takes', (year) => {
    expect(() => readOptions(['a.txt', '--slug', '2024-a', '--year', year])).toThrow('四位年份');
  });
});
