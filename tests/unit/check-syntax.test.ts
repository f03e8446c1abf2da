import { describe, expect, test } from 'vitest';
import { changed, problemsWith } from '../support/sample-notice.ts';

describe('what can’t be read gives one line that says where, what and the remedy', () => {
  test.each<[string, Record<string, string | null>, string | RegExp]>([
    [
      'an unknown field',
      changed('measures/003.mdx', 'status: unstated', 'status: unstated\nstate: 1'),
      'measures/003.mdx:7  不认识的项：state',
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
      'measures/003.mdx:4  不能用 & 和 * 引用别处的内容',
    ],
    [
      'no front matter',
      { 'measures/003.mdx': '洒水降尘。\n' },
      'measures/003.mdx:1  开头缺少两行 --- 之间的信息',
    ],
    [
      'a number written as text',
      changed('measures/003.mdx', 'title: 洒水降尘', 'title: 2024'),
      'measures/003.mdx:4  title：此项必填，须为文字；像数字或日期的文字请加引号',
    ],
    [
      'a date written as text',
      changed('measures/003.mdx', 'status: unstated', 'status: unstated\ntopics: [2024-03-01]'),
      'measures/003.mdx:7  topics.0：此项必填，须为文字；像数字或日期的文字请加引号',
    ],
    [
      'an invisible character',
      changed('measures/003.mdx', 'title: 洒水降尘', 'title: "〔洒水\u202e降尘〕"'),
      'measures/003.mdx:4  有看不见的字符（U+202E）',
    ],
    [
      'an unknown YAML tag',
      changed('measures/003.mdx', 'title: 洒水降尘', 'title: !foo 洒水降尘'),
      'measures/003.mdx:4  开头的信息写法有误',
    ],
    [
      'front matter that is a list',
      { 'measures/003.mdx': '---\n- 一\n---\n洒水降尘。\n' },
      'measures/003.mdx:2  开头的信息须是“名称: 内容”的若干行',
    ],
    [
      'a blank line before the front matter',
      { 'measures/003.mdx': '\n---\nnumber: 3\n---\n洒水降尘。\n' },
      'measures/003.mdx:1  文件须以 --- 开头',
    ],
    [
      'text nested without end',
      changed('measures/003.mdx', '年底', `${'<Supplied>'.repeat(8000)}年底`),
      'measures/003.mdx:',
    ],
    [
      'indicators that are no list',
      { 'indicators.yaml': 'indicators: 1\nnot_charted: []\n' },
      'indicators.yaml:1  indicators：',
    ],
    [
      'an indicators file that can’t be read',
      { 'indicators.yaml': 'indicators: [\n' },
      /^indicators\.yaml:\d+ {2}这个文件写法有误/,
    ],
    [
      'a chart of an unknown kind',
      {
        'indicators.yaml':
          'indicators:\n  - { id: a, title: 车, chart: pie, points: [{ label: 车, measure: 1, quote: 3辆 }] }\nnot_charted: []\n',
      },
      'indicators.yaml:2  indicators.0.chart：chart 须为以下之一：bar、parts、figures',
    ],
  ])('%s', (_name, changes, expected) => {
    const problems = problemsWith(changes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });
});
