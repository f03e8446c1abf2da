import { describe, expect, test } from 'vitest';
import StatusEvidence from '../../src/components/measure/StatusEvidence.astro';
import StatusLine from '../../src/components/measure/StatusLine.astro';
import Updates from '../../src/components/measure/Updates.astro';
import type { MeasureData } from '../../src/domain/schemas.ts';
import { render } from '../support/render.ts';

const UPDATES: MeasureData['updates'] = [
  { date: '2024-06-30', status: 'completed', text: '已经建成。', url: 'https://example.org/a' },
  { date: '2024-03-01', status: 'ongoing', text: '已经开工。' },
  { date: '2024-06-30', status: 'completed', text: '<b>已经验收</b>。' },
];

describe('后续进展', () => {
  test('stand newest first under their anchors, each with status and source', async () => {
    const { $ } = await render(Updates, { updates: UPDATES });
    const items = $('li')
      .toArray()
      .map((item) => [$(item).attr('id'), $(item).find('p').text().trim()]);
    expect(items).toEqual([
      ['u-2024-06-30-2', '<b>已经验收</b>。'],
      ['u-2024-06-30', '已经建成。（来源）'],
      ['u-2024-03-01', '已经开工。'],
    ]);
    const first = $('#u-2024-06-30');
    expect(first.find('time').attr('datetime')).toBe('2024-06-30');
    expect(first.find('time').text()).toBe('2024年6月30日');
    expect(first.find('.status-tag').text().trim()).toBe('已完成');
    expect(first.find('a[href="#u-2024-06-30"]')).toHaveLength(1);
    expect(first.find('a[href="https://example.org/a"]').text()).toBe('来源');
  });

  test('are said to be missing where there are none', async () => {
    const { $, text } = await render(Updates, { updates: [] });
    expect($('li')).toHaveLength(0);
    expect(text).toContain('通报发布之后，本站未收到这条措施的新进展。');
  });
});

describe('the status', () => {
  test('of the text and of a newer update stand side by side', async () => {
    const measure = { status: 'ongoing', evidence: '正在建设', updates: UPDATES };
    const { $, text } = await render(StatusEvidence, { measure, href: '/m/' });
    expect(text).toContain('通报原文：推进中；最新进展（2024年6月30日）：已完成');
    expect(text).toContain('依据原句：正在建设');
    expect($('a[href="/m/#u-2024-06-30-2"]')).toHaveLength(1);
  });

  test('is brief in a list', async () => {
    const measure = { status: 'ongoing', updates: UPDATES };
    const { text } = await render(StatusLine, { measure, href: '/m/', isBrief: true });
    expect(text).toBe('原文：推进中；最新进展：已完成');
  });

  test('of the text stands alone where nothing newer differs', async () => {
    const same = { status: 'completed', updates: UPDATES };
    expect((await render(StatusLine, { measure: same, href: '/m/' })).text).toBe('已完成');
    const none = { status: 'ongoing', updates: [] };
    expect((await render(StatusLine, { measure: none, href: '/m/' })).text).toBe('推进中');
  });

  test('that an update leaves open is not laid to the text', async () => {
    const updates = [{ date: '2024-06-30', status: 'unstated', text: '开会。' }];
    const { text } = await render(StatusLine, {
      measure: { status: 'ongoing', updates },
      href: '/',
    });
    expect(text).toBe('通报原文：推进中；最新进展（2024年6月30日）：未说明做到哪一步');
  });
});
