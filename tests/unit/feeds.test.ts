import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/domain/atom-feed.ts';
import { type Change, listChanges } from '../../src/domain/changes.ts';
import { startOfChineseDay } from '../../src/domain/dates.ts';
import type { FeedContext } from '../../src/domain/feed-entries.ts';
import { jsonFeed } from '../../src/domain/json-feed.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';
import { atomEntries, atomFields, atomProblems } from '../support/atom-problems.ts';
import { jsonFeedProblems } from '../support/json-feed-problems.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';

const SITE = 'https://example.org/zhenggai/';
const CONTEXT: FeedContext = {
  title: '样本：更新记录',
  description: '样本的变动。',
  author: { name: '样本网站', url: SITE },
  urls: {
    page: `${SITE}changes/`,
    atom: `${SITE}feed.xml`,
    json: `${SITE}feed.json`,
  },
  urlOf: (change) =>
    change.kind === 'progress'
      ? `${SITE}${change.measure.id}/#${change.anchor}`
      : `${SITE}#${change.anchor}`,
};

/** The changes of the little notice, revised on 1 December 2024, with one measure. */
function changesWith(updates: MeasureData['updates'], data: Partial<MeasureData> = {}): Change[] {
  const notice = littleNotice([]);
  const measure = littleMeasure(42, '措施。', {
    title: '摸清家底',
    status: 'ongoing',
    ...data,
    updates,
  });
  return listChanges([{ ...notice, measures: [measure] }]);
}

const UPDATES: MeasureData['updates'] = [
  { date: '2024-06-30', status: 'ongoing', text: '已经开工。' },
  {
    date: '2025-02-01',
    status: 'completed',
    text: '已经建成。',
    url: 'https://example.org/?a=1&b=2',
  },
  { date: '2025-02-01', status: 'completed', text: '已经验收。' },
];
const CHANGES = changesWith(UPDATES);
const XML = atomFeed(CHANGES, CONTEXT);
const JSON_FEED = jsonFeed(CHANGES, CONTEXT);

test('a day begins at midnight in China', () => {
  expect(startOfChineseDay('2024-06-30')).toBe('2024-06-30T00:00:00+08:00');
  expect(new Date(startOfChineseDay('2024-06-30')).toISOString()).toBe('2024-06-29T16:00:00.000Z');
});

describe('the Atom feed', () => {
  test('keeps RFC 4287', () => {
    expect(atomProblems(XML)).toEqual([]);
  });

  test('says what it is, where it lies, and when the content last changed', () => {
    expect(atomFields(XML)).toMatchObject({
      id: `${SITE}feed.xml`,
      title: '样本：更新记录',
      updated: '2025-02-01T00:00:00+08:00',
      'link self': `${SITE}feed.xml`,
      'link alternate': `${SITE}changes/`,
    });
    expect(atomFields(XML)['author']).toContain('样本网站');
    expect(XML).toMatch(/<feed [^>]*xml:lang="zh-CN"/);
    expect(XML).not.toContain('generator');
  });

  test('has an entry for each change, under the address where it stands', () => {
    expect(atomEntries(XML).map(({ id, updated }) => [id, updated])).toEqual([
      [`${SITE}042/#u-2025-02-01-2`, '2025-02-01T00:00:00+08:00'],
      [`${SITE}042/#u-2025-02-01`, '2025-02-01T00:00:00+08:00'],
      [`${SITE}#revised`, '2024-12-01T00:00:00+08:00'],
      [`${SITE}042/#u-2024-06-30`, '2024-06-30T00:00:00+08:00'],
    ]);
    for (const entry of atomEntries(XML)) expect(entry['link alternate']).toBe(entry['id']);
  });

  test('tells of progress with the measure, both statuses, the notice and the source', () => {
    const [, built] = atomEntries(XML);
    expect(built?.['title']).toBe('第42条　摸清家底：已完成');
    for (const words of [
      '已经建成。',
      '第42条　摸清家底',
      '进展（2025年2月1日）：已完成；通报原文：推进中',
      '样本单位整改情况的通报',
      'https://example.org/?a=1&amp;b=2',
    ]) {
      expect(built?.['content']).toContain(words);
    }
  });

  test('is valid without any update, by the notice’s own entry', () => {
    const xml = atomFeed(changesWith([]), CONTEXT);
    expect(atomProblems(xml)).toEqual([]);
    expect(atomEntries(xml)).toMatchObject([{ id: `${SITE}#revised` }]);
    expect(atomFields(xml)['updated']).toBe('2024-12-01T00:00:00+08:00');
  });

  test('shows markup, quotes and ends of CDATA as they are written', () => {
    const text = ']]> <b>&amp;</b> "甲" ]]> &lt;';
    const xml = atomFeed(changesWith([{ date: '2025-02-01', status: 'planned', text }]), {
      ...CONTEXT,
      title: text,
      author: { name: text, url: SITE },
    });
    expect(atomProblems(xml)).toEqual([]);
    const { title, author } = atomFields(xml);
    expect(title).toBe(text);
    expect(author).toContain(text);
    // The content is HTML: its own escapes stay when those of XML are taken off.
    expect(atomEntries(xml)[0]?.['content']).toContain(
      '<p>]]&gt; &lt;b&gt;&amp;amp;&lt;/b&gt; "甲" ]]&gt; &amp;lt;</p>',
    );
  });

  test.each(['\u{0}', '\u{8}', '\u{b}', '\u{1f}', '\u{fffe}', '\u{ffff}', '\u{d800}'])(
    'is not broken by a character that XML forbids (%j)',
    (character) => {
      const text = `甲${character}乙`;
      const changes = changesWith([{ date: '2025-02-01', status: 'planned', text }], {
        title: text,
      });
      const xml = atomFeed(changes, { ...CONTEXT, title: text });
      expect(atomProblems(xml)).toEqual([]);
      expect(atomEntries(xml)[0]?.['content']).toContain('甲\u{fffd}乙');
      expect(atomFields(xml)['title']).toBe('甲\u{fffd}乙');
    },
  );

  test('keeps characters beyond the first plane', () => {
    const changes = changesWith([{ date: '2025-02-01', status: 'planned', text: '𠮷' }]);
    expect(atomEntries(atomFeed(changes, CONTEXT))[0]?.['content']).toContain('𠮷');
  });
});

describe('the JSON feed', () => {
  test('keeps JSON Feed 1.1', () => {
    expect(jsonFeedProblems(JSON_FEED)).toEqual([]);
    expect(jsonFeedProblems(jsonFeed(changesWith([]), CONTEXT))).toEqual([]);
  });

  test('says what it is and where it lies', () => {
    expect(JSON_FEED).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '样本：更新记录',
      home_page_url: `${SITE}changes/`,
      feed_url: `${SITE}feed.json`,
      language: 'zh-CN',
      authors: [{ name: '样本网站', url: SITE }],
    });
  });

  test('has the entries of the Atom feed, as plain text', () => {
    expect(JSON_FEED.items.map(({ id }) => id)).toEqual(atomEntries(XML).map(({ id }) => id));
    expect(JSON_FEED.items[1]).toEqual({
      id: `${SITE}042/#u-2025-02-01`,
      url: `${SITE}042/#u-2025-02-01`,
      external_url: 'https://example.org/?a=1&b=2',
      title: '第42条　摸清家底：已完成',
      content_text: [
        '已经建成。',
        '整改措施：第42条　摸清家底',
        '进展（2025年2月1日）：已完成；通报原文：推进中',
        '通报：样本单位整改情况的通报',
        '来源：https://example.org/?a=1&b=2',
      ].join('\n'),
      date_published: '2025-02-01T00:00:00+08:00',
    });
  });

  test('dates a revision as a modification: when it first came, nobody knows', () => {
    const revision = JSON_FEED.items.find(({ id }) => id.endsWith('#revised'));
    expect(revision).toMatchObject({ date_modified: '2024-12-01T00:00:00+08:00' });
    expect(revision).not.toHaveProperty('date_published');
  });
});

test('a notice that came onto the site is told of as such, however it was revised', () => {
  const [change] = changesWith([]);
  if (!change) throw new Error('no change');
  const notice = { ...change.notice, title: '关于落实《办法》情况的通报' };
  const { items } = jsonFeed([{ ...change, notice }], CONTEXT);
  expect(items[0]).toMatchObject({
    title: '本站收录和整理：关于落实《办法》情况的通报',
    content_text:
      '本站收录并整理《关于落实〈办法〉情况的通报》，最后修订于2024年12月1日。通报的文字发布后不再修改。',
  });
});

test('a feed carries no more than the hundred newest changes', () => {
  const updates = Array.from({ length: 120 }, (_, index) => ({
    date: '2025-02-01',
    status: 'ongoing' as const,
    text: `第${index + 1}次。`,
  }));
  const entries = atomEntries(atomFeed(changesWith(updates), CONTEXT));
  expect(entries).toHaveLength(100);
  expect(entries[0]?.['id']).toMatch(/#u-2025-02-01-120$/);
});
