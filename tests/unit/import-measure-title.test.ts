import { describe, expect, test } from 'vitest';
import { titleOf, titleOfMeasure } from '../../scripts/import/measure-title.ts';
import { UNTITLED } from '../../src/domain/judgement-rules.ts';

describe('the title of a measure', () => {
  test.each([
    ['its first sentence', '（1）健全学习制度。修订办法，全年学习9次。', '健全学习制度'],
    ['without the marks at its end', '①更换路灯36盏；', '更换路灯36盏'],
    [
      'its first clauses where the sentence is long',
      '（1）加快推进城乡供水一体化工程，铺设主管网36.5公里，城东水厂二期已于9月通水。',
      '加快推进城乡供水一体化工程，铺设主管网36.5公里',
    ],
    ['without a label', '整改情况：编制规划，发展茶园。', '编制规划，发展茶园'],
    ['without a label and a number', '整改情况：（1）关停企业7家。', '关停企业7家'],
    ['what introduces points', '1.倒排工期，近两年情况如下：', '倒排工期，近两年情况如下'],
    ['a little of what has no mark at all', '一'.repeat(80), '一'.repeat(30)],
    ['whole characters', `${'😀'.repeat(80)}`, '😀'.repeat(30)],
  ])('is %s', (_, text, title) => {
    expect(titleOf(text)).toBe(title);
    expect(text).toContain(title);
  });

  test.each(['（1）', '整改情况：', '（1）建\u200b立渠道。', ''])(
    'is left to a person for “%s”',
    (text) => {
      expect(titleOf(text)).toBe(UNTITLED);
    },
  );

  test('is taken from the longest cell of a row', () => {
    const row = '1\u3000规划不够\u3000编制评估报告，优化布局。\u3000已完成';
    expect(titleOfMeasure([row], 'measure')).toBe('编制评估报告，优化布局');
  });

  test('is taken from what stands below a label', () => {
    expect(titleOfMeasure(['整改成效：', '（1）亮灯率百分之百。'], null)).toBe('亮灯率百分之百');
  });
});
