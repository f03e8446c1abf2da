import { describe, expect, test } from 'vitest';
import { readChineseNumeral } from '../../src/domain/chinese-numerals.ts';
import { readQuantities } from '../../src/domain/quantities.ts';

const values = (text: string) =>
  readQuantities(text).map(({ value, unit, qualifier }) => [value, unit, qualifier]);

describe('Chinese numerals', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['两百零五', 205],
    ['三千二百一十', 3210],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  test.each(['', '五一', '一二三'])('“%s” is none', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });
});

describe('forms that the first notice does not have', () => {
  test.each([
    ['投入1,234.5万元', 12345000, '元', null],
    ['达1.2亿元', 120000000, '元', null],
    ['0.07万元', 700, '元', null],
    ['至少十四个', 14, '个', 'at-least'],
    ['超过300人', 300, '人', 'over'],
    ['近百家', 100, '家', 'about'],
    ['十余次', 10, '次', 'over'],
    ['30天以内', 30, '天', 'below'],
    ['50％左右', 50, '%', 'about'],
    ['不低于90%', 90, '%', 'at-least'],
    ['不到5件', 5, '件', 'below'],
    ['节约5万元', 50000, '元', null],
    ['附近5家', 5, '家', null],
    ['不超过3天', 3, '天', null],
    ['3千元', 3000, '元', null],
    ['1千余件', 1000, '件', 'over'],
    ['3百件', 300, '件', null],
    ['2百万元', 2000000, '元', null],
    ['人均5平方米', 5, '平方米/人', null],
    ['３件', 3, '件', null],
    ['９０％以上', 90, '%', 'at-least'],
    ['百分之九十以上', 90, '%', 'at-least'],
    ['增长1.5倍', 1.5, '倍', null],
    ['用时3年', 3, '年', null],
    ['每人2份', 2, '份/人', null],
  ])('%s', (text, value, unit, qualifier) => {
    expect(values(text)).toEqual([[value, unit, qualifier]]);
  });
});

describe('what counts nothing', () => {
  test.each([
    '2023年',
    '3至5个',
    '10-20人',
    '当前和今后一个时期',
    '同一个',
    '另一份',
    '12项目',
    '二次分配',
    '5人才',
    '7处罚',
    '90条例',
    '第3次',
    '1万5千元',
    '几十起',
    '数百件',
    '12，345元',
    '1 200元',
    '3、5件',
    '七八个',
    '百分之三点五',
    '三分之一',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

test('says where each stands, qualifying words included', () => {
  const text = '全市约1800吨，另有90%以上';
  const [first, second] = readQuantities(text);
  expect(text.slice(first?.start, first?.end)).toBe('约1800吨');
  expect(text.slice(second?.start, second?.end)).toBe('90%以上');
});
