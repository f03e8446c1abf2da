import { describe, expect, test } from 'vitest';
import { labelLength, readMarker } from '../../scripts/import/markers.ts';

describe('a number at the start of a paragraph', () => {
  // The order of GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）; then what offices use inside these.
  test.each([
    ['一、整改情况', 'cn', 1, '一、'],
    ['十二、其他', 'cn', 12, '十二、'],
    ['二十一、其他', 'cn', 21, '二十一、'],
    ['一 、整改', 'cn', 1, '一 、'],
    ['（一）学习方面', 'cnParen', 1, '（一）'],
    ['(十)学习方面', 'cnParen', 10, '(十)'],
    ['（ 三 ）学习方面', 'cnParen', 3, '（ 三 ）'],
    ['㈢学习方面', 'cnParen', 3, '㈢'],
    ['1.关于问题', 'num', 1, '1.'],
    ['12．关于问题', 'num', 12, '12．'],
    ['３、关于问题', 'num', 3, '３、'],
    ['⒋关于问题', 'num', 4, '⒋'],
    ['（1）健全制度', 'numParen', 1, '（1）'],
    ['(10) 健全制度', 'numParen', 10, '(10) '],
    ['2）健全制度', 'numParen', 2, '2）'],
    ['⑵健全制度', 'numParen', 2, '⑵'],
    ['措施三：健全制度', 'numParen', 3, '措施三：'],
    ['①健全制度', 'circled', 1, '①'],
    ['⑳健全制度', 'circled', 20, '⑳'],
    ['一是健全制度', 'ordinal', 1, '一是'],
    ['第二，健全制度', 'ordinal', 2, '第二，'],
    ['整改情况：（1）关停', 'numParen', 1, '整改情况：（1）'],
    ['【整改措施】1.关停', 'num', 1, '【整改措施】1.'],
  ])('%s', (text, kind, number, marker) => {
    expect(readMarker(text)).toEqual({ kind, number, length: marker.length });
  });

  test.each([
    '2023年3月',
    '1.5万元到账',
    '3.14%',
    '一些同志反映',
    '一、二季度共检查',
    '三、四级网格',
    '一是否定',
    '第二批下沉干部',
    '（以下简称某局）',
    '1280户居民',
    '整改情况：编制规划',
    '',
  ])('is none in “%s”', (text) => {
    expect(readMarker(text)).toBeNull();
  });
});

test.each([
  ['整改情况：', 5],
  ['具体整改措施:（1）', 7],
  ['【整改成效】', 6],
  ['工作进展：', 5],
  ['整改情况报告市委', 0],
  ['情况属实', 0],
])('the label of “%s” has %i characters', (text, length) => {
  expect(labelLength(text)).toBe(length);
});
