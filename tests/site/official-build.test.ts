import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, readPages } from '../support/built-site.ts';
import { createProject, type TemporaryProject } from '../support/temporary-project.ts';

const NOTICE = 'content/notices/2023-changzhou-chengguan/notice.mdx';
const SITE = [
  "name: '样本整改公开'",
  "description: '样本。'",
  'official: true',
  "operator: '样本局'",
  "siteIdCode: '3204000001'",
  "icp: '苏ICP备00000000号-1'",
  "publicSecurity: '苏公网安备00000000000000号'",
  "contact: '0519-00000000'",
  'licence: { name: "CC-BY-4.0", title: "许可", path: "https://creativecommons.org/licenses/by/4.0/deed.zh-hans" }',
  'editor: null',
  'findErrors: null',
  'offline: true',
];

let project: TemporaryProject;
beforeAll(async () => {
  project = await createProject();
});
afterAll(() => project.remove());

function replaceIn(file: string, from: string | RegExp, to: string): void {
  const path = join(project.folder, file);
  const text = readFileSync(path, 'utf8');
  const replaced = text.replace(from, to);
  if (replaced === text) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, replaced);
}

const configure = (lines: readonly string[]): void =>
  replaceIn(
    'src/site.config.ts',
    /(export const siteConfig: SiteConfig = \{)[\s\S]*?\n\};/,
    `$1\n  ${lines.join(',\n  ')},\n};`,
  );

test('an official site that lacks what is demanded is not built, and is told all of it', async () => {
  configure(SITE.map((line) => line.replace(/^(siteIdCode|icp): .*/, "$1: ''")));
  const { code, output } = await project.run('astro', ['build']);
  expect(code).toBe(1);
  expect(output).toMatch(/src\/site\.config\.ts:\d+ {2}siteIdCode：网站标识码须为十位数字/);
  expect(output).toMatch(/src\/site\.config\.ts:\d+ {2}icp：须写成 苏ICP备12345678号-1 的样子/);
  expect(output).toMatch(/src\/site\.config\.ts:\d+ {2}官方网站必须写明域名（SiteDomain）/);
  expect(output).toMatch(/notice\.mdx:6 {2}官方网站的通报必须有发布时间（PubDate），这里是 null/);
  expect(output).toContain('共 4 处需要修改，没有生成网站。');
});

describe('an official site', () => {
  let pages: BuiltPage[];
  const marks = (path: string): Record<string, string> => {
    const page = pages.find((each) => each.path === path);
    if (!page) throw new Error(`No page ${path}`);
    const named = page
      .$('meta[name]')
      .toArray()
      .map((element) => [page.$(element).attr('name'), page.$(element).attr('content') ?? '']);
    return Object.fromEntries(named);
  };
  const home = '/notices/2023-changzhou-chengguan/';
  const site = {
    SiteName: '样本整改公开',
    SiteDomain: 'www.example.gov.cn',
    SiteIDCode: '3204000001',
  };

  beforeAll(async () => {
    configure(SITE);
    // A day made up for this test: the notice's own is not known.
    replaceIn(NOTICE, 'published: null', 'published: 2024-01-08');
    const { code, output } = await project.run('astro', ['build'], {
      SITE_URL: 'https://www.example.gov.cn/',
    });
    if (code !== 0) throw new Error(output);
    pages = readPages(join(project.folder, 'dist'));
  }, 120_000);

  test('marks its first page as that of the site', () => {
    expect(marks('/')).toMatchObject(site);
    expect(marks('/')).not.toHaveProperty('ColumnName');
  });

  test('marks each list as a column', () => {
    expect(marks(`${home}places/`)).toMatchObject({
      ...site,
      ColumnName: '地点',
      ColumnDescription: expect.stringContaining('身边查'),
      ColumnKeywords: '地点,巡察整改,常州市城市管理局党组',
      ColumnType: '信息公开',
    });
    expect(marks('/about/')).toMatchObject({ ...site, ColumnName: '关于本站' });
  });

  test('marks each text as an article with its date and source', () => {
    expect(marks(`${home}measures/042/`)).toMatchObject({
      ...site,
      ColumnName: '整改措施',
      ArticleTitle: '摸清环卫家底',
      PubDate: '2024-01-08',
      ContentSource: '常州市城市管理局党组',
      Keywords: '环境卫生',
      Author: '常州市城市管理局党组',
      Description: expect.stringContaining('摸清环卫家底'),
      Image: `https://www.example.gov.cn/og${home}measures/042.png`,
      Url: `https://www.example.gov.cn${home}measures/042/`,
    });
  });

  test('leaves no required mark empty on any page that has an address', () => {
    const REQUIRED = Object.keys(site);
    for (const { path, $ } of pages) {
      if (path === '/404.html') continue;
      const column =
        path === '/' ? [] : ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
      const isArticle = $('meta[property="og:type"]').attr('content') === 'article';
      const article = isArticle ? ['ArticleTitle', 'PubDate', 'ContentSource'] : [];
      for (const name of [...REQUIRED, ...column, ...article, 'Description']) {
        expect(marks(path)[name], `${path} ${name}`).toMatch(/\S/);
      }
    }
  });

  test('dates the notice for all machines alike, and is nowhere called unofficial', () => {
    const notice = pages.find(({ path }) => path === home);
    const $ = notice?.$;
    const texts = $?.('script[type="application/ld+json"]').toArray() ?? [];
    const report = texts
      .map((element) => JSON.parse($?.(element).text() ?? ''))
      .find((each) => each['@type'] === 'Report');
    expect(report.datePublished).toBe('2024-01-08');
    expect($?.('meta[property="article:published_time"]').attr('content')).toBe('2024-01-08');
    for (const { html } of pages) expect(html).not.toContain('非官方');
  });
});
