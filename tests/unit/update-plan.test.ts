import { describe, expect, test } from 'vitest';
import { Refusal } from '../../scripts/command/refusal.ts';
import { planUpdate, readTarget } from '../../scripts/update/plan.ts';
import type { NoticeFile } from '../../src/check/read-notice-files.ts';
import { changed, sampleNotice } from '../support/sample-notice.ts';

const TODAY = '2025-02-01';
const UPDATE = { date: '2024-06-30', status: 'ongoing', text: '又查了一遍。', url: null };

function target(changes: Record<string, string> = {}) {
  const { files } = sampleNotice(changes);
  const find = (name: string): NoticeFile => {
    const file = files.find((each) => each.name === name);
    if (!file) throw new Error(`no ${name}`);
    return file;
  };
  return readTarget(find('measures/001.mdx'), find('notice.mdx'));
}

test('only the measure changes where the notice was revised today', () => {
  const plan = planUpdate(target(), UPDATE, '2024-12-01');
  expect(plan.revised).toBeNull();
  expect(plan.changes).toHaveLength(1);
  const [change] = plan.changes;
  expect(change?.after).toBe(
    change?.before.replace(
      '目前已修好\n---',
      '目前已修好\nupdates:\n  - { date: 2024-06-30, status: ongoing, text: 又查了一遍。 }\n---',
    ),
  );
});

test.each(['2024-06-30', '2024-12-01', '2025-01-31', TODAY])(
  'progress of %s revises the notice on the day when it is entered',
  (date) => {
    const plan = planUpdate(target(), { ...UPDATE, date }, TODAY);
    expect(plan.revised).toBe(TODAY);
    const [, notice] = plan.changes;
    expect(notice?.after).toBe(notice?.before.replace('revised: 2024-12-01', `revised: ${TODAY}`));
  },
);

test('a revision later than today stands', () => {
  const plan = planUpdate(target(), UPDATE, '2024-11-30');
  expect(plan.revised).toBeNull();
  expect(plan.changes).toHaveLength(1);
});

test('progress comes after the last of the milestones', () => {
  const milestone = '  - { label: 反馈意见,';
  const other = (days: string): string => `  - { label: 会议, ${days}, quote: 会议 }\n${milestone}`;
  const dated = (days: string) => target(changed('notice.mdx', milestone, other(days)));
  const plan = () => planUpdate(dated('start: 2024-04-01, end: 2024-07-01'), UPDATE, TODAY);
  expect(plan).toThrow('日期 2024-06-30 不晚于巡察整改（2024-07-01）');
  expect(planUpdate(dated('start: 2024-02-01'), UPDATE, TODAY).entry).toContain('2024-06-30');
});

describe('refused, with what to do', () => {
  test.each([
    ['a day that is not yet', { date: '2025-02-02' }, '日期 2025-02-02 还没有到'],
    ['a day of the inspection', { date: '2024-03-01' }, '不晚于巡察整改（2024-03-01）'],
    ['an unknown status', { status: 'done' }, '进展“done”：状态须为以下之一'],
  ])('%s', (_what, change, message) => {
    expect(() => planUpdate(target(), { ...UPDATE, ...change }, TODAY)).toThrow(Refusal);
    expect(() => planUpdate(target(), { ...UPDATE, ...change }, TODAY)).toThrow(message);
  });

  test('another status on the same day: readers could not tell which is the last', () => {
    const entry = 'updates:\n  - { date: 2024-06-30, status: completed, text: 查完了。 }\n---\n（1';
    const dated = target(changed('measures/001.mdx', '---\n（1', entry));
    expect(() => planUpdate(dated, UPDATE, TODAY)).toThrow(/^不能追加：2024-06-30 有两条进展/);
    const { remarks } = planUpdate(dated, { ...UPDATE, status: 'completed' }, TODAY);
    expect(remarks).toEqual(['2024-06-30 已有一条进展“查完了。”，两条都会保留']);
  });

  test('a file that is written in a way that can’t be edited safely', () => {
    const odd = target(
      changed('measures/001.mdx', 'status: completed', 'updates: [ # 注\n]\nstatus: completed'),
    );
    expect(() => planUpdate(odd, UPDATE, TODAY)).toThrow(
      '开头的信息写法特殊，没有把握只改这一处；请照 README 手工写上',
    );
  });

  test.each([
    [
      'marks of a conflict',
      '（1）修',
      '<<<<<<< HEAD\n（1）修',
      'measures/001.mdx:9  有合并冲突的标记',
    ],
    [
      'front matter that is cut off',
      '目前已修好\n---',
      '目前已修好',
      'measures/001.mdx:1  开头的信息没有结束：缺第二行 ---',
    ],
    [
      'a wrong field',
      'status: completed',
      'status: done',
      'measures/001.mdx:6  status：状态须为以下之一',
    ],
  ])('%s', (_what, from, to, message) => {
    const read = () => target(changed('measures/001.mdx', from, to));
    expect(read).toThrow(Refusal);
    expect(read).toThrow(message);
  });
});
