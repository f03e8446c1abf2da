import { describe, expect, test } from 'vitest';
import CountsNote from '../../src/components/measure/CountsNote.astro';
import ChangeLog from '../../src/components/notice/ChangeLog.astro';
import LatestProgress from '../../src/components/notice/LatestProgress.astro';
import { listChanges } from '../../src/domain/changes.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';
import { MOST_CHANGES } from '../../src/listed-notices.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';
import { render } from '../support/render.ts';

const UPDATES: MeasureData['updates'] = [
  { date: '2024-06-30', status: 'completed', text: '已经建成。', url: 'https://example.org/a' },
  { date: '2024-03-01', status: 'ongoing', text: '已经开工。' },
  { date: '2024-06-30', status: 'completed', text: '<b>已经验收</b>。' },
];

function littleWith(...updates: readonly MeasureData['updates'][]): Notice {
  const measures = updates.map((own, index) =>
    littleMeasure(index + 1, '措施。', { status: 'ongoing', updates: own }),
  );
  return { ...littleNotice([]), measures };
}

describe('最新进展 of a notice', () => {
  test('are the five newest, with the number of all', async () => {
    const { $, text } = await render(LatestProgress, { notice: littleWith(UPDATES, UPDATES) });
    const dates = $('time')
      .toArray()
      .map((time) => $(time).attr('datetime'));
    expect(dates).toEqual(['2024-06-30', '2024-06-30', '2024-06-30', '2024-06-30', '2024-03-01']);
    expect(text).toContain('共6条进展');
    expect($('a').first().attr('href')).toBe('/notices/2024-little/measures/001/#u-2024-06-30-2');
    expect($('a').last().attr('href')).toBe('/notices/2024-little/changes/');
  });

  test('are said to be missing where there are none', async () => {
    const { $, text } = await render(LatestProgress, { notice: littleWith([]) });
    expect($('time')).toHaveLength(0);
    expect(text).toContain('本站尚未收到任何一条措施的新进展');
    expect($('a').attr('href')).toBe('/notices/2024-little/changes/');
  });
});

test('更新记录 groups the changes by day', async () => {
  const feeds = { atom: '/feed.xml', json: '/feed.json' };
  const changes = listChanges([littleWith(UPDATES)]);
  const { $ } = await render(ChangeLog, { changes, feeds });
  const days = $('section')
    .toArray()
    .map((day) => [$(day).find('h2').attr('id'), $(day).find('li').length]);
  expect(days).toEqual([
    ['d2024-12-01', 1],
    ['d2024-06-30', 2],
    ['d2024-03-01', 1],
  ]);
  expect($('a[href="/notices/2024-little/#revised"]')).toHaveLength(1);
});

test('a count by status says that later progress does not change it, once there is some', async () => {
  const some = await render(CountsNote, { notice: littleWith(UPDATES, []) });
  expect(some.text).toContain('发布之后又有进展的1条不改计');
  const none = await render(CountsNote, { notice: littleWith([], []) });
  expect(none.text).toBe('');
});

describe('of many changes', () => {
  const update = { date: '2024-06-30', status: 'completed', text: '已经建成。' } as const;
  const notice = littleWith(Array.from({ length: MOST_CHANGES }, () => update));
  const changes = listChanges([notice]);

  test('the newest are shown, and where the others are', async () => {
    const older = changes.length - MOST_CHANGES;
    expect(older).toBeGreaterThan(0);
    const feeds = { atom: '/feed.xml', json: '/feed.json' };
    const { $, text } = await render(ChangeLog, { changes, most: MOST_CHANGES, feeds });
    expect($('section li')).toHaveLength(MOST_CHANGES);
    expect(text).toContain(`更早的${older}项变动`);
    expect($('p a').last().attr('href')).toBe('/#notices');
  });

  test('all are shown of a notice', async () => {
    const { $, text } = await render(ChangeLog, { changes, feeds: { atom: '/a', json: '/b' } });
    expect($('section li')).toHaveLength(changes.length);
    expect(text).not.toContain('更早的');
  });
});
