import { expect, test } from 'vitest';
import { findEnumeration } from '../../src/domain/enumeration.ts';

function points(text: string): string[] {
  return findEnumeration(text).map(
    ({ offset, number }) => `${number} ${text.slice(offset, offset + 4)}`,
  );
}

// The texts are the notice's own (lines 99, 161, 191), shortened.
test('一是, 二是 after a full stop', () => {
  expect(points('（3）摸清环卫家底。一是对环卫设施开展普查。二是完善相关基础资料。')).toEqual([
    '1 一是对环',
    '2 二是完善',
  ]);
});

test('points after a semicolon', () => {
  expect(points('设施。一是积极做好沟通；二是因地制宜撤桶；三是加强运营管理。')).toEqual([
    '1 一是积极',
    '2 二是因地',
    '3 三是加强',
  ]);
});

test('（一）（二） within one paragraph', () => {
  expect(points('（一）扎实推进。以强烈的责任。（二）积极营造氛围。')).toEqual([
    '1 （一）扎',
    '2 （二）积',
  ]);
});

test.each([
  ['no enumeration', '制订了86条措施。'],
  ['a single point', '情况如下。一是修好路灯。'],
  ['a run that does not begin at one', '（三）全面深化整改成果运用。（四）其他。'],
  ['words within a clause', '这不一是二，统一是好事，第二是难事。'],
])('%s is none', (_name, text) => {
  expect(points(text)).toEqual([]);
});
