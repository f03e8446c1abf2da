import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldProblem, formatUpdate, type NewUpdate } from '../../scripts/update/new-update.ts';
import { dateProblemOf, problemsOf, remarksOn } from '../../scripts/update/rules.ts';

const KNOWN = {
  today: '2024-07-01',
  reported: '2024-03-01',
  updates: [{ date: '2024-06-30', text: '查完了。' }],
};
const update = (changes: Partial<NewUpdate> = {}): NewUpdate => ({
  date: '2024-06-30',
  status: 'completed',
  text: '修完了。',
  url: null,
  ...changes,
});

describe('the date', () => {
  test('a day that exists only in leap years', () => {
    const known = { today: '2024-07-01', reported: null };
    expect(dateProblemOf('2024-02-29', known)).toBeNull();
  });

  test.each(['2024-03-02', '2024-07-01'])('%s, the first or the last that may be', (date) => {
    expect(dateProblemOf(date, KNOWN)).toBeNull();
  });

  test.each([
    ['2024-7-1', '日期“2024-7-1”要写成 2024-06-30 的样子'],
    ['昨天', '日期“昨天”要写成 2024-06-30 的样子'],
    ['2024-02-30', '没有“2024-02-30”这一天；请改正日期'],
    ['2023-02-29', '没有“2023-02-29”这一天；请改正日期'],
    ['2024-13-01', '没有“2024-13-01”这一天；请改正日期'],
    [
      '2024-07-02',
      '日期 2024-07-02 还没有到（今天是 2024-07-01）；进展只写已经发生的事，请改正日期',
    ],
    [
      '2024-03-01',
      '日期 2024-03-01 不晚于巡察整改（2024-03-01），那时的事应在通报的正文里；请改正日期',
    ],
  ])('%s is refused', (date, message) => {
    expect(dateProblemOf(date, KNOWN)).toBe(message);
  });
});

describe('an entry', () => {
  test('that is sound', () => {
    expect(problemsOf(update(), KNOWN)).toEqual([]);
    expect(problemsOf(update({ url: 'https://example.org/a' }), KNOWN)).toEqual([]);
  });

  test('that is there already', () => {
    expect(problemsOf(update({ text: '查完了。' }), KNOWN)).toEqual([
      '2024-06-30 已经有同样的进展“查完了。”，不必重复追加；内容不同请改写文字',
    ]);
    expect(problemsOf(update({ text: '查完了。', date: '2024-07-01' }), KNOWN)).toEqual([]);
  });

  test('every field is judged by the schema, all in one run', () => {
    const wrong = update({
      date: '2024-02-30',
      status: 'done',
      text: '',
      url: 'javascript:alert(1)',
    });
    expect(problemsOf(wrong, KNOWN)).toEqual([
      '没有“2024-02-30”这一天；请改正日期',
      expect.stringMatching(/^进展“done”：状态须为以下之一：completed、ongoing/),
      '文字“”：此项不能为空',
      expect.stringMatching(/^网址“javascript:alert\(1\)”：须为 http 或 https 开头的完整网址/),
    ]);
  });

  test.each(['甲\n乙', '甲\u202e乙', '甲\u200b乙'])('a text with what nobody sees (%j)', (text) => {
    expect(fieldProblem('text', text)).toBe('含有看不见的控制字符；请删去后重新输入');
  });

  test('beside another of the same day is told of, as is one out of order', () => {
    expect(remarksOn(update(), KNOWN)).toEqual(['2024-06-30 已有一条进展“查完了。”，两条都会保留']);
    expect(remarksOn(update({ date: '2024-05-01' }), KNOWN)).toEqual([
      '日期早于已有的 2024-06-30 的进展；网页按日期排列',
    ]);
    expect(remarksOn(update({ date: '2024-07-01' }), KNOWN)).toEqual([]);
  });
});

describe('the written entry', () => {
  test('reads as README shows it', () => {
    expect(formatUpdate(update({ text: '已经完成。', url: 'https://example.org/' }))).toBe(
      '{ date: 2024-06-30, status: completed, text: 已经完成。, url: "https://example.org/" }',
    );
  });

  test.each([
    '已经完成（一、二）；其余90%在做。',
    '见 a: b, c',
    '# 不是注释',
    '“引号”和"引号"',
    "单'引号",
    '{花括号}、[方括号]',
    '- 横线',
    '2024-06-30',
    '12',
    'true',
    'null',
    '*星号 &和号 !叹号',
    '反斜杠\\n',
    '已完成: 是',
    '已完成 # 注',
    '末尾冒号:',
    '😀',
  ])('%s comes back from YAML as it was', (text) => {
    expect(parse(formatUpdate(update({ text })))).toEqual({
      date: '2024-06-30',
      status: 'completed',
      text,
    });
  });
});
