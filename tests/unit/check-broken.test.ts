import { describe, expect, test } from 'vitest';
import { changed, problemsWith, SAMPLE_SOURCE } from '../support/sample-notice.ts';

const CONFLICT = '有合并冲突的标记';

describe('a merge that was not finished is told as such, once, where it is', () => {
  test('in the text of a measure', () => {
    const changes = changed(
      'measures/003.mdx',
      '洒水降尘，力争',
      '<<<<<<< HEAD\n洒水降尘，力争年底见效。\n=======\n洒水降尘，力争年初见效。\n>>>>>>> 修改\n洒水降尘，力争',
    );
    expect(problemsWith(changes)).toEqual([
      expect.stringMatching(`^measures/003.mdx:8  ${CONFLICT}`),
    ]);
  });

  test('in front matter', () => {
    const changes = changed(
      'measures/001.mdx',
      'status: completed',
      '<<<<<<< HEAD\nstatus: ongoing\n=======\nstatus: completed\n>>>>>>> b',
    );
    expect(problemsWith(changes)).toEqual([
      expect.stringMatching(`^measures/001.mdx:6  ${CONFLICT}`),
    ]);
  });

  test('in the indicators', () => {
    const indicators =
      'indicators: []\n<<<<<<< HEAD\nnot_charted: []\n=======\nnot_charted: []\n>>>>>>> b\n';
    expect(problemsWith({ 'indicators.yaml': indicators })).toEqual([
      expect.stringMatching(`^indicators.yaml:2  ${CONFLICT}`),
    ]);
  });

  test('but not where the captured page has such signs', () => {
    const problems = problemsWith({ 'source.txt': `${SAMPLE_SOURCE}\n<<<<<<< HEAD` });
    expect(problems).toEqual([expect.stringContaining('来源文件已被改动')]);
  });
});

test('front matter that was cut off is told as such', () => {
  const changes = changed(
    'measures/001.mdx',
    '目前已修好\n---\n（1）修好路灯。一是查，二是修，目前已修好。\n',
    '目前',
  );
  expect(problemsWith(changes)).toEqual([
    expect.stringMatching('^measures/001.mdx:1  开头的信息没有结束'),
  ]);
});

describe('updates', () => {
  const withUpdates = (...updates: readonly string[]): string[] =>
    problemsWith(
      changed(
        'measures/003.mdx',
        'status: unstated',
        `status: unstated\nupdates:\n${updates.map((each) => `  - ${each}\n`).join('')}`.trimEnd(),
      ),
    );

  test('after the last step of the notice are taken, also two of one day with one status', () => {
    expect(
      withUpdates(
        '{ date: 2024-06-01, status: ongoing, text: 一半路段已洒水 }',
        '{ date: 2024-06-01, status: ongoing, text: 另购洒水车 }',
        '{ date: 2024-07-01, status: completed, text: 全部完成 }',
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'of one day with two statuses',
      [
        '{ date: 2024-06-01, status: ongoing, text: 甲 }',
        '{ date: 2024-06-01, status: completed, text: 乙 }',
      ],
      '8  2024-06-01 有两条进展，一条是推进中，一条是已完成',
    ],
    [
      'told twice',
      [
        '{ date: 2024-06-01, status: ongoing, text: 甲 }',
        '{ date: 2024-06-01, status: ongoing, text: 甲 }',
      ],
      '8  2024-06-01 的这条进展写了两遍',
    ],
    [
      'older than the notice',
      ['{ date: 2024-03-01, status: ongoing, text: 甲 }'],
      '8  进展的日期 2024-03-01 不晚于巡察整改（2024-03-01）',
    ],
    [
      'on a day that does not exist',
      ['{ date: 2024-06-31, status: ongoing, text: 甲 }'],
      '8  没有“2024-06-31”这一天',
    ],
  ])('%s are refused', (_what, updates, message) => {
    const problems = withUpdates(...updates);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message.replace(/^\d+/, ''));
  });
});
