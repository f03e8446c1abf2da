import { describe, expect, test } from 'vitest';
import { readOptions } from '../../scripts/verify/options.ts';

describe('the command line', () => {
  test('takes one address or folder', () => {
    expect(readOptions(['https://example.org/a', '--manifest', 'm', '--json'])).toEqual({
      target: new URL('https://example.org/a/'),
      manifest: 'm',
      json: true,
    });
    expect(readOptions(['dist'])).toEqual({ target: 'dist', manifest: null, json: false });
    expect(readOptions(['--help'])).toBeNull();
  });

  test.each([
    [[], '一个网址或目录'],
    [['a', 'b'], '一个网址或目录'],
    [['ftp://example.org/'], '不是网站首页的网址'],
    [['https://example.org/?a=b'], '不是网站首页的网址'],
    [['dist', '--manifest', ''], '--manifest 后面要写文件名'],
    [['dist', '--fast'], '不认识的选项'],
  ])('%j is refused', (args, fault) => {
    expect(() => readOptions(args)).toThrow(fault);
  });
});
