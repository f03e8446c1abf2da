import { describe, expect, test, vi } from 'vitest';
import SiteFooter from '../../src/components/site/SiteFooter.astro';
import UnofficialBanner from '../../src/components/site/UnofficialBanner.astro';
import { siteConfig } from '../../src/site.config.ts';
import { render } from '../support/render.ts';

vi.mock('../../src/site.config.ts', () => ({ siteConfig: {} }));

const any = { name: '整改公开', description: '', editor: null, offline: true };
const unofficial = { ...any, official: false, textOrigin: '来自第三方转载', contact: null };
const official = {
  ...any,
  official: true,
  operator: '某局',
  siteIdCode: '3204000001',
  icp: '苏ICP备12345678号-1',
  publicSecurity: '苏公网安备 32041102000001号',
  contact: 'office@example.gov.cn',
  findErrors: 'https://example.gov.cn/?site_code=3204000001',
};

/** The site as another operator would run it. */
function runBy(config: object): void {
  for (const key of Object.keys(siteConfig)) Reflect.deleteProperty(siteConfig, key);
  Object.assign(siteConfig, config);
}

describe('an unofficial site', () => {
  test('says so above and below every page, and shows no identifier', async () => {
    runBy(unofficial);
    expect((await render(UnofficialBanner, {})).text).toContain(
      '非官方网站，文字来自第三方转载，以发布单位原件为准',
    );
    const { text } = await render(SiteFooter, {});
    expect(text).toContain('非官方网站，文字来自第三方转载。');
    expect(text).not.toMatch(/网站标识码|ICP|公网安备/);
  });
});

describe('an official site', () => {
  test('shows its operator and identifiers, each leading to its register', async () => {
    runBy(official);
    const { $, text } = await render(SiteFooter, {});
    expect(text).toContain('主办单位：某局');
    expect(text).toContain('网站标识码：3204000001');
    expect(text).not.toContain('非官方');
    const links = Object.fromEntries(
      $('a[href^="http"], a[href^="mailto"]')
        .toArray()
        .map((link) => [$(link).text(), $(link).attr('href')]),
    );
    expect(links).toEqual({
      'office@example.gov.cn': 'mailto:office@example.gov.cn',
      '苏ICP备12345678号-1': 'https://beian.miit.gov.cn/',
      '苏公网安备 32041102000001号':
        'https://beian.mps.gov.cn/#/query/webSearch?code=32041102000001',
      政府网站找错: 'https://example.gov.cn/?site_code=3204000001',
    });
  });

  test('has no banner', async () => {
    runBy(official);
    expect((await render(UnofficialBanner, {})).text).toBe('');
  });

  test('shows a telephone number as it is, and no 找错 that it does not have', async () => {
    runBy({ ...official, contact: '0519-12345678', findErrors: null });
    const { $, text } = await render(SiteFooter, {});
    expect(text).toContain('联系方式：0519-12345678');
    expect($('a[href^="mailto"]')).toHaveLength(0);
    expect(text).not.toContain('找错');
  });
});

test.each([unofficial, official])(
  'the foot of every site leads to the same pages',
  async (config) => {
    runBy(config);
    const { $ } = await render(SiteFooter, {});
    const own = $('.links a').toArray();
    expect(own.map((link) => $(link).text())).toEqual([
      '关于',
      '网站地图',
      '无障碍声明',
      '隐私',
      '反馈',
      '更新记录与订阅',
    ]);
  },
);
