import { describe, expect, test } from 'vitest';
import { type Change, listChanges } from '../../src/domain/changes.ts';
import { lastChange } from '../../src/domain/commitments.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';
import { laterStatus, newestFirst } from '../../src/domain/updates.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';

type Updates = MeasureData['updates'];

/** The little notice, revised on 1 December 2024, with the updates of measures by number. */
function noticeWith(updates: Readonly<Record<number, Updates>>, id = '2024-little'): Notice {
  return {
    ...littleNotice([]),
    id,
    measures: Object.entries(updates).map(([number, own]) =>
      littleMeasure(Number(number), '措施。', { status: 'ongoing', updates: own }),
    ),
  };
}

function published(notice: Notice, date: string): Notice {
  const { entry } = notice;
  return { ...notice, entry: { ...entry, data: { ...entry.data, published: date } } };
}

const on = (date: string, text = '进展。'): Updates[number] => ({
  date,
  status: 'completed',
  text,
});

/** Where each change stands, in the list's order. */
const places = (changes: readonly Change[]): string[] =>
  changes.map((change) =>
    [
      change.notice.id,
      ...(change.kind === 'progress' ? [change.measure.id] : []),
      change.anchor,
    ].join('/'),
  );

describe('the anchor of an update', () => {
  const anchors = (updates: Updates): string[] =>
    newestFirst(updates)
      .toSorted((a, b) => (a.text < b.text ? -1 : 1))
      .map(({ anchor }) => anchor);

  test('is its day and, from the second of that day on, its place among them', () => {
    const updates = [on('2024-06-30', '1'), on('2024-07-01', '2'), on('2024-06-30', '3')];
    expect(anchors(updates)).toEqual(['u-2024-06-30', 'u-2024-07-01', 'u-2024-06-30-2']);
  });

  test('stays when later updates are appended, be they of the same day or an earlier one', () => {
    const updates = [on('2024-06-30', '1'), on('2024-06-30', '2')];
    const more = [...updates, on('2024-06-30', '3'), on('2024-01-01', '4')];
    expect(anchors(more)).toEqual([...anchors(updates), 'u-2024-06-30-3', 'u-2024-01-01']);
  });
});

test('updates come newest first, of one day the later in the file', () => {
  const updates = [on('2024-06-30', '1'), on('2024-07-01', '2'), on('2024-06-30', '3')];
  expect(newestFirst(updates).map(({ text }) => text)).toEqual(['2', '3', '1']);
});

describe('the later status', () => {
  test('is the newest update’s where it differs from the text’s', () => {
    const updates = [on('2025-01-01'), { ...on('2024-06-30'), status: 'planned' as const }];
    expect(laterStatus({ status: 'ongoing', updates })).toMatchObject({
      status: 'completed',
      date: '2025-01-01',
    });
  });

  test('is none without updates, or where the newest only confirms the text', () => {
    expect(laterStatus({ status: 'ongoing', updates: [] })).toBeNull();
    const updates = [{ ...on('2024-06-30'), status: 'planned' as const }, on('2025-01-01')];
    expect(laterStatus({ status: 'completed', updates })).toBeNull();
  });
});

describe('the changes', () => {
  test('of a notice without updates or a known day of publication are its revision alone', () => {
    expect(listChanges([noticeWith({ 1: [] })])).toEqual([
      {
        kind: 'revised',
        date: '2024-12-01',
        anchor: 'revised',
        notice: { id: '2024-little', title: '样本单位整改情况的通报', issuer: '样本单位' },
      },
    ]);
  });

  test('tell of the publication on the day that the notice itself states', () => {
    const changes = listChanges([published(noticeWith({ 1: [] }), '2024-03-05')]);
    expect(changes.map(({ kind, date }) => [kind, date])).toEqual([
      ['revised', '2024-12-01'],
      ['published', '2024-03-05'],
    ]);
  });

  test('hold each update with its measure, and what the text had stated', () => {
    const update = { ...on('2025-02-01', '已经建成。'), url: 'https://example.org/a' };
    const [change] = listChanges([noticeWith({ 7: [update] })]);
    expect(change).toEqual({
      kind: 'progress',
      date: '2025-02-01',
      anchor: 'u-2025-02-01',
      notice: { id: '2024-little', title: '样本单位整改情况的通报', issuer: '样本单位' },
      measure: { id: '007', number: 7, title: '〔措施〕', status: 'ongoing' },
      status: 'completed',
      text: '已经建成。',
      url: 'https://example.org/a',
    });
  });

  test('come by day, then notice, then measure, then place in the file, whatever came in first', () => {
    const day = '2024-12-01';
    const older = noticeWith({ 1: [on(day)] }, '2023-older');
    const newer = published(
      noticeWith({ 12: [on(day), on(day)], 9: [on('2025-01-01'), on(day)] }, '2024-newer'),
      day,
    );
    const expected = [
      '2024-newer/009/u-2025-01-01',
      '2024-newer/revised',
      '2024-newer/published',
      '2024-newer/009/u-2024-12-01',
      '2024-newer/012/u-2024-12-01-2',
      '2024-newer/012/u-2024-12-01',
      '2023-older/revised',
      '2023-older/001/u-2024-12-01',
    ];
    expect(places(listChanges([older, newer]))).toEqual(expected);
    const turned = { ...newer, measures: newer.measures.toReversed() };
    expect(places(listChanges([turned, older]))).toEqual(expected);
  });

  test('have no place twice', () => {
    const day = '2024-06-30';
    const own = { 1: [on(day), on(day)], 2: [on(day)] };
    const all = places(listChanges([noticeWith(own, 'a'), noticeWith(own, 'b')]));
    expect(new Set(all).size).toBe(2 * (1 + 3));
    expect(all).toHaveLength(2 * (1 + 3));
  });

  test('begin with the day of the last change', () => {
    for (const updates of [[], [on('2024-06-30')], [on('2025-03-01'), on('2024-06-30')]]) {
      const notice = noticeWith({ 1: updates });
      expect(listChanges([notice])[0]?.date).toBe(lastChange(notice));
    }
  });
});
