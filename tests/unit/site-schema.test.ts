import { describe, expect, test } from 'vitest';
import { siteConfig } from '../../src/site.config.ts';
import { siteConfigProblems } from '../../src/site-schema.ts';

const any = {
  name: '整改公开',
  description: '说明。',
  licence: { name: 'CC-BY-4.0', title: '许可', path: 'https://example.org/by/' },
  editor: null,
  offline: true,
};
const unofficial = { ...any, official: false, textOrigin: '来自第三方转载', contact: null };
const official = {
  ...any,
  official: true,
  operator: '某局',
  siteIdCode: '3204000001',
  icp: '苏ICP备12345678号-1',
  publicSecurity: '苏公网安备32041102000001号',
  contact: '0519-12345678',
  findErrors: null,
};

const messagesOf = (config: unknown): string[] =>
  siteConfigProblems(config).map(({ message }) => message);

test.each([
  ['the configuration of this site', siteConfig],
  ['an unofficial site without a contact', unofficial],
  ['an unofficial site with a contact', { ...unofficial, contact: 'editors@example.org' }],
  ['an official site', official],
  ['a site listed for 找错', { ...official, findErrors: 'https://example.org/?site_code=1' }],
])('%s is sound', (_name, config) => {
  expect(siteConfigProblems(config)).toEqual([]);
});

describe('an official site', () => {
  test.each(['operator', 'siteIdCode', 'icp', 'publicSecurity', 'contact'] as const)(
    'is refused without %s',
    (field) => {
      const { [field]: _left, ...rest } = official;
      expect(messagesOf(rest)).toEqual([`${field}：此项必填，须为文字`]);
    },
  );

  test.each([
    ['siteIdCode', '32040001', '网站标识码须为十位数字，或 bm 加八位数字'],
    ['icp', '12345678', '须写成 苏ICP备12345678号-1 的样子'],
    ['publicSecurity', '公网安备12号', '须写成 苏公网安备32041102000001号 的样子'],
    ['operator', ' ', '此项不能为空'],
    ['findErrors', 'javascript:alert(1)', '须为 http 或 https 开头的完整网址'],
    ['offline', 'yes', '须为 true 或 false'],
  ])('is refused with %s “%s”', (field, value, message) => {
    expect(messagesOf({ ...official, [field]: value })).toEqual([`${field}：${message}`]);
  });

  test('is told all that it lacks at once', () => {
    expect(messagesOf({ ...any, official: true })).toHaveLength(6);
  });
});

test('an unofficial site may show no identifier of the issuer', () => {
  expect(messagesOf({ ...unofficial, siteIdCode: '3204000001' })).toEqual([
    '不认识的项：siteIdCode；检查拼写，或删去',
  ]);
});

test('whether a site is official must be said', () => {
  const { official: _left, ...rest } = unofficial;
  expect(messagesOf(rest)).toEqual(['official：须为 true（官方网站）或 false（非官方网站）']);
});
