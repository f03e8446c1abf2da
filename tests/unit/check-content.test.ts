import { describe, expect, test } from 'vitest';
import { checkNoticeFiles } from '../../src/check/check-content.ts';
import { formatProblem } from '../../src/check/problem.ts';
import { changed, sampleNotice } from '../support/sample-notice.ts';

function problemsWith(changes: Record<string, string | null>): string[] {
  const { problems } = checkNoticeFiles(sampleNotice(changes));
  return problems
    .map(formatProblem)
    .map((line) => line.replace('content/notices/2024-sample/', ''));
}

test('a sound notice has no problems', () => {
  expect(problemsWith({})).toEqual([]);
});

describe('each mistake gives one line that says where, what and the remedy', () => {
  test.each<[string, Record<string, string | null>, string | RegExp]>([
    [
      'a measure without a section',
      changed('measures/001.mdx', 'section: "01"\n', ''),
      'measures/001.mdx:1  section：须写所属章节，加引号，如 "16"',
    ],
    [
      'a section that does not exist',
      changed('measures/003.mdx', 'section: "02"', 'section: "09"'),
      'measures/003.mdx:3  章节“09”不存在',
    ],
    [
      'a part that does not exist',
      changed('sections/01.mdx', 'part: 2', 'part: 7'),
      'sections/01.mdx:2  部分“7”不存在',
    ],
    [
      'a number that is not the file’s',
      changed('measures/003.mdx', 'number: 3', 'number: 4'),
      'measures/003.mdx:2  文件名是 003，编号却是 4',
    ],
    [
      'evidence that is not in the text',
      changed('measures/001.mdx', 'evidence: 目前已修好', 'evidence: 已经全部修好'),
      'measures/001.mdx:7  依据原句“已经全部修好”不在本条正文中',
    ],
    [
      'a status without evidence',
      changed('measures/003.mdx', 'status: unstated', 'status: completed'),
      'measures/003.mdx:6  状态是 completed，却没有依据原句',
    ],
    [
      'an unknown status',
      changed('measures/003.mdx', 'status: unstated', 'status: done'),
      'measures/003.mdx:6  status：状态须为以下之一：completed、ongoing、standing、planned、unstated',
    ],
    [
      'a title that the text does not hold',
      changed('measures/003.mdx', 'title: 洒水降尘', 'title: 治理扬尘'),
      'measures/003.mdx:4  标题“治理扬尘”不是原文所有',
    ],
    [
      'a missing title',
      changed('measures/003.mdx', 'title: 洒水降尘\n', ''),
      'measures/003.mdx:1  title：此项必填',
    ],
    [
      'a missing title of the notice',
      changed('notice.mdx', 'title: 样本单位整改情况的通报\n', ''),
      'notice.mdx:1  title：此项必填',
    ],
    [
      'a date that does not exist',
      changed('notice.mdx', 'start: 2024-03-01', 'start: 2024-02-30'),
      'notice.mdx:8  milestones.0.start：须为真实存在的日期',
    ],
    [
      'a date that its quote does not state',
      changed('notice.mdx', 'start: 2024-03-01', 'start: 2024-03-02'),
      'notice.mdx:8  日期 2024-03-02（2024年3月2日）不在引文',
    ],
    [
      'a quote that the notice does not hold',
      changed('notice.mdx', '制订了3条措施', '制定了3条措施'),
      'notice.mdx:10  引文“制定了3条措施”不在通报的正文中',
    ],
    [
      'an unknown field',
      changed('measures/003.mdx', 'status: unstated', 'status: unstated\nstate: 1'),
      'measures/003.mdx:1  不认识的项：state',
    ],
    [
      'an unknown component',
      changed('measures/003.mdx', '年底', '<Chart>年底</Chart>'),
      'measures/003.mdx:8  不能使用 <Chart>',
    ],
    [
      'an expression',
      changed('measures/003.mdx', '年底', '{process.env.HOME}'),
      'measures/003.mdx:8  内容文件不能写 {表达式}',
    ],
    [
      'an import',
      changed('measures/003.mdx', '洒水降尘，', 'import fs from "node:fs"\n\n洒水降尘，'),
      'measures/003.mdx:8  内容文件不能写 import 或 export',
    ],
    [
      'raw HTML',
      changed('measures/003.mdx', '年底', '<script>alert(1)</script>'),
      'measures/003.mdx:8  不能使用 <script>',
    ],
    [
      'broken syntax',
      changed('measures/003.mdx', '年底', '<Doubtful note="x">年底'),
      'measures/003.mdx:8  写法有误，读不下去',
    ],
    [
      'broken YAML',
      changed('measures/003.mdx', 'title: 洒水降尘', 'title: "洒水降尘'),
      /^measures\/003\.mdx:\d {2}开头的信息写法有误/,
    ],
    [
      'a YAML alias',
      changed('measures/003.mdx', 'title: 洒水降尘', 'title: &a 洒水降尘\ntopics: [*a]'),
      'measures/003.mdx:5  不能用 & 和 * 引用别处的内容',
    ],
    [
      'no front matter',
      { 'measures/003.mdx': '洒水降尘。\n' },
      'measures/003.mdx:1  开头缺少两行 --- 之间的信息',
    ],
    [
      'text in notice.mdx',
      changed('notice.mdx', '广告 }\n---\n', '广告 }\n---\n正文\n'),
      'notice.mdx:19  notice.mdx 只写开头的信息',
    ],
    ['a missing source', { 'source.txt': null }, 'source.txt:1  缺少这个文件'],
    ['a changed source', { 'source.txt': '改过的来源' }, 'source.txt:1  来源文件已被改动'],
    ['a file that nobody knows', { 'measures/3.mdx': '' }, 'measures/3.mdx:1  不认识的文件'],
  ])('%s', (_name, changes, expected) => {
    const problems = problemsWith(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });
});

describe('numbering', () => {
  test('a gap is told once, at the folder', () => {
    expect(problemsWith({ 'measures/002.mdx': null })).toEqual([
      'measures:1  措施编号不连续，缺 2；请补上缺少的文件或重新编号',
      expect.stringContaining('notice.mdx:10  正文称“制订了3条措施”，本站收录 2 条'),
      expect.stringContaining(
        'source.txt:4  第 4 行的“(2)清理河道广告词,每月巡查。”没有被任何内容收录',
      ),
    ]);
  });

  test('a double names the file that has the number', () => {
    expect(problemsWith(changed('measures/003.mdx', 'number: 3', 'number: 2'))).toEqual([
      'measures/003.mdx:2  编号 2 与 002.mdx 重复；请改成与文件名一致的 3',
    ]);
  });

  test('a section without measures', () => {
    const extra = { 'sections/03.mdx': '---\npart: 2\ntitle: 〔空〕\n---\n' };
    expect(problemsWith(extra)).toEqual([
      'sections/03.mdx:1  章节 03 下没有任何措施；请删去该章节，或改正措施的 section',
    ]);
  });

  test('a broken file does not look like a gap', () => {
    const problems = problemsWith(changed('measures/002.mdx', 'status: standing', 'status: x'));
    expect(problems).toHaveLength(1);
  });
});

describe('the source', () => {
  test('a line that nobody claims', () => {
    const changes = changed(
      'notice.mdx',
      'excluded:\n  - { line: 1, text: 广告词, reason: 广告 }',
      'excluded: []',
    );
    expect(problemsWith(changes)).toEqual([
      expect.stringContaining('source.txt:1  第 1 行的“广告词”没有被任何内容收录'),
    ]);
  });

  test('a line that is claimed twice', () => {
    const changes = changed('measures/003.mdx', 'lines: [5]', 'lines: [3]');
    expect(problemsWith(changes)).toEqual([
      expect.stringMatching(/^measures\/003\.mdx:8 {2}来源第 3 行已被其他内容收录完/),
      expect.stringMatching(/^source\.txt:5 {2}第 5 行的“洒水降尘.*”没有被任何内容收录/),
    ]);
  });

  test('a line that the source does not have', () => {
    const changes = changed('measures/003.mdx', 'lines: [5]', 'lines: [50]');
    expect(problemsWith(changes)).toContainEqual(
      expect.stringMatching(/^measures\/003\.mdx:8 {2}来源只有 5 行，没有第 50 行/),
    );
  });

  test('text that differs by one character', () => {
    const changes = changed('measures/003.mdx', '力争年底见效', '力争年末见效');
    expect(problemsWith(changes)).toEqual([
      expect.stringContaining(
        'measures/003.mdx:8  与来源第 5 行不符：来源为“底见效。”，这里为“末见效。”',
      ),
    ]);
  });

  test('lines and paragraphs that do not pair', () => {
    const changes = changed('measures/003.mdx', 'lines: [5]', 'lines: [5, 6]');
    expect(problemsWith(changes)).toContainEqual(
      expect.stringContaining('measures/003.mdx:5  来源有 2 行，正文却有 1 段'),
    );
  });

  test('punctuation that the capture folded but the notice does not name', () => {
    const changes = changed('notice.mdx', 'folded: ，（）', 'folded: （）');
    expect(problemsWith(changes)).toEqual([
      expect.stringContaining(
        'notice.mdx:14  由正文还原的第 2 行与来源不符：还原为“，”，来源为“,”',
      ),
    ]);
  });
});

test('all mistakes of all files are told in one run', () => {
  const problems = problemsWith({
    ...changed('measures/001.mdx', 'evidence: 目前已修好', 'evidence: 没有的话'),
    ...changed('measures/003.mdx', '年底', '{1}'),
    ...changed('notice.mdx', 'start: 2024-03-01', 'start: 2024-13-01'),
    ...changed('sections/01.mdx', 'part: 2', 'part: 9'),
  });
  expect(problems.map((line) => line.replace(/:.*/, '')).toSorted()).toEqual([
    'measures/001.mdx',
    'measures/003.mdx',
    'notice.mdx',
    'sections/01.mdx',
  ]);
});
