import { describe, expect, test } from 'vitest';
import { governmentMarks, requiredMarks } from '../../src/domain/government-meta.ts';
import { jsonForScript } from '../../src/domain/json-script.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { describeBreadcrumbs, describePage } from '../../src/domain/structured-data.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';

const HOME = 'https://example.org/zhenggai/';
const SITE = {
  name: '样本网站',
  description: '样本。',
  home: HOME,
  search: `${HOME}search/?q={q}`,
  noticeUrl: ({ id }: { id: string }) => `${HOME}notices/${id}/`,
};
const topics = ['环境卫生', '城市容貌'];
const measure = littleMeasure(42, '措施。', { title: '摸清家底', topics });
const bare: Notice = { ...littleNotice([]), measures: [measure] };
const dated: Notice = {
  ...bare,
  entry: { ...bare.entry, data: { ...bare.entry.data, published: '2024-10-08' } },
};

describe('JSON within a script', () => {
  test.each([
    ['the end of the element', '</script><script>alert(1)</script>'],
    ['a comment', '<!-- --> ]]>'],
    ['line separators', 'a\u2028b\u2029c'],
    ['an entity', '&lt;'],
    ['quotes and backslashes', '"\\'],
  ])('keeps %s, and shows HTML nothing of it', (_name, text) => {
    const json = jsonForScript({ text });
    expect(JSON.parse(json)).toEqual({ text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
  });
});

describe('the description of a page', () => {
  const describeMeasure = (notice: Notice) =>
    describePage(
      { subject: { kind: 'measure', notice, measure }, url: `${HOME}042/`, image: `${HOME}42.png` },
      SITE,
    );

  test('of a measure is a part of its notice', () => {
    expect(describeMeasure(dated)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Report',
      '@id': `${HOME}042/`,
      url: `${HOME}042/`,
      name: '摸清家底',
      inLanguage: 'zh-CN',
      datePublished: '2024-10-08',
      dateModified: '2024-12-01',
      author: { '@type': 'Organization', name: '样本单位' },
      image: `${HOME}42.png`,
      keywords: '环境卫生,城市容貌',
      position: 42,
      isPartOf: {
        '@type': 'Report',
        '@id': `${HOME}notices/2024-little/`,
        name: '样本单位整改情况的通报',
        url: `${HOME}notices/2024-little/`,
      },
    });
  });

  test('has no date of publication where none is known', () => {
    expect(describeMeasure(bare)).not.toHaveProperty('datePublished');
  });

  test('is changed with its own latest progress, not with that of others', () => {
    const updates = [{ date: '2025-02-01', status: 'completed', text: '建成。' } as const];
    const later = { ...measure, id: '043', data: { ...measure.data, number: 43, updates } };
    const notice = { ...bare, measures: [measure, later] };
    expect(describeMeasure(notice)).toHaveProperty('dateModified', '2024-12-01');
    const whole = { subject: { kind: 'notice', notice } as const, url: HOME, image: HOME };
    expect(describePage(whole, SITE)).toHaveProperty('dateModified', '2025-02-01');
  });

  test('there is none of a list', () => {
    const subject = { kind: 'list', notice: bare, title: '地点' } as const;
    expect(describePage({ subject, url: HOME, image: HOME }, SITE)).toBeNull();
  });
});

test('breadcrumbs are numbered from the first page down', () => {
  const trail = [
    { text: '首页', url: HOME },
    { text: '第42条', url: `${HOME}042/` },
  ];
  expect(describeBreadcrumbs(trail).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: HOME },
    { '@type': 'ListItem', position: 2, name: '第42条', item: `${HOME}042/` },
  ]);
});

describe('the marks of 国办发〔2017〕47号', () => {
  const official = {
    official: true,
    name: '样本网站',
    domain: 'example.org',
    siteIdCode: '3204000001',
  } as const;
  const unofficial = { official: false, textOrigin: '来自转载' } as const;
  const page = { description: '说明。', url: `${HOME}042/`, image: `${HOME}42.png` };

  test.each([
    ['home', { kind: 'home' }],
    ['a page of the site', { kind: 'site', title: '开放数据' }],
    ['a list', { kind: 'list', notice: dated, title: '地点' }],
    ['a notice', { kind: 'notice', notice: dated }],
    ['a measure', { kind: 'measure', notice: dated, measure }],
  ] as const)('are all there on %s of an official site', (_name, subject) => {
    const marks = governmentMarks({ ...page, subject }, official);
    for (const name of requiredMarks(subject)) expect(marks[name], name).toMatch(/\S/);
  });

  test('of an unofficial site tell of the text and not of the site', () => {
    const subject = { kind: 'measure', notice: dated, measure } as const;
    expect(governmentMarks({ ...page, subject }, unofficial)).toEqual({
      ArticleTitle: '摸清家底',
      PubDate: '2024-10-08',
      ContentSource: '样本单位（来自转载）',
      Keywords: '环境卫生,城市容貌',
      Image: `${HOME}42.png`,
      Url: `${HOME}042/`,
    });
    expect(governmentMarks({ ...page, subject: { kind: 'home' } }, unofficial)).toEqual({});
  });

  test('do not invent a date', () => {
    const subject = { kind: 'notice', notice: bare } as const;
    expect(governmentMarks({ ...page, subject }, unofficial)).not.toHaveProperty('PubDate');
  });
});
