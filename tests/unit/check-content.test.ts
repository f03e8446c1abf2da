import { describe, expect, test } from 'vitest';
import { changed, problemsWith } from '../support/sample-notice.ts';

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
      'notice.mdx:9  没有“2024-02-30”这一天',
    ],
    [
      'a date that its quote does not state',
      changed('notice.mdx', 'start: 2024-03-01', 'start: 2024-03-02'),
      'notice.mdx:9  日期 2024-03-02（2024年3月2日）不在引文',
    ],
    [
      'a quote that the notice does not hold',
      changed('notice.mdx', '制订了3条措施', '制定了3条措施'),
      'notice.mdx:11  引文“制定了3条措施”不在通报的正文中',
    ],
    [
      'text in notice.mdx',
      changed('notice.mdx', '广告 }\n---\n', '广告 }\n---\n正文\n'),
      'notice.mdx:20  notice.mdx 只写开头的信息',
    ],
    [
      'text in a section',
      changed('sections/01.mdx', '〔市政〕\n---\n', '〔市政〕\n---\n编造的文字。\n'),
      'sections/01.mdx:5  正文没有写明来源',
    ],
    [
      'text without a source',
      changed('parts/2.mdx', '〔整改情况〕\n---\n', '〔整改情况〕\n---\n编造的文字。\n'),
      'parts/2.mdx:5  正文没有写明来源',
    ],
    [
      'a paragraph that only the editors wrote',
      changed('measures/003.mdx', '见效。', '见效。\n\n**<Supplied>编造的文字</Supplied>**'),
      'measures/003.mdx:10  这一段没有任何字出自来源',
    ],
    [
      'evidence that only the editors wrote',
      {
        'measures/001.mdx':
          '---\nnumber: 1\nsection: "01"\ntitle: 修好路灯\nsource: { lines: [3] }\nstatus: completed\nevidence: 已通过验收\n---\n（1）修好路灯。一是查，二是修，目前已修好<Supplied>已通过验收</Supplied>。\n',
      },
      'measures/001.mdx:7  依据原句“已通过验收”不在本条正文中',
    ],
    [
      'evidence beside an unstated status',
      changed('measures/001.mdx', 'status: completed', 'status: unstated'),
      'measures/001.mdx:7  状态是 unstated，却写了依据原句',
    ],
    [
      'a heading that swallows text',
      changed('sections/02.mdx', 'title: 关于“扬尘”问题', 'title: 扬尘'),
      'sections/02.mdx:4  来源中的标题“关于“扬尘”问题”与标题“扬尘”不同',
    ],
    [
      'an update that links to a script',
      changed(
        'measures/003.mdx',
        'status: unstated',
        'status: unstated\nupdates: [{ date: 2024-06-01, status: completed, text: 好, url: "javascript:alert(1)" }]',
      ),
      'measures/003.mdx:7  updates.0.url：须为 http 或 https 开头的完整网址',
    ],
    [
      'an inspector whom the text does not name',
      changed('notice.mdx', 'inspector: 巡察组', 'inspector: 第九巡察组'),
      'notice.mdx:4  “第九巡察组”既不在标题中',
    ],
    [
      'half-width punctuation',
      changed('measures/003.mdx', '降尘，力争', '降尘,力争'),
      'measures/003.mdx:8  汉字旁边的“,”是半角',
    ],
    [
      'a due date that the promise does not state',
      changed(
        'measures/003.mdx',
        'status: unstated',
        'status: unstated\ncommitments:\n  - quote: 力争年底见效\n    due: 2024-11-30',
      ),
      'measures/003.mdx:9  期限 2024-11-30 与承诺原句“力争年底见效”不符，原句写明的是 2024-12-31',
    ],
    [
      'a promise that the text does not make',
      changed(
        'measures/003.mdx',
        'status: unstated',
        'status: unstated\ncommitments:\n  - quote: 2024年底前建成\n    due: 2024-12-31',
      ),
      'measures/003.mdx:8  承诺原句“2024年底前建成”不在本条正文中',
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
