import { describe, expect, test } from 'vitest';
import { readPunctuation } from '../../scripts/import/punctuation.ts';

describe('punctuation that a capture folded to half width', () => {
  const { folded, restore } = readPunctuation([
    '制定措施,完成了吗?',
    '(1)修路;时间:10:30,共1,280元.',
    'A,B(c)',
  ]);

  test('is restored beside Chinese, but not within numbers and Latin words', () => {
    expect(restore('(1)修路;时间:10:30,共1,280元')).toBe('（1）修路；时间：10:30，共1,280元');
    expect(restore('A,B')).toBe('A,B');
  });

  test('is named, as far as it occurs', () => {
    expect(folded).toBe('，：；（）？');
  });
});

test.each([
  ['a text that has full-width marks', ['制定措施，完成.', '修路,修灯。']],
  ['a text that has no marks beside Chinese', ['制定措施。修路、修灯。', 'a,b']],
])('%s is published as it stands', (_, texts) => {
  const { folded, restore } = readPunctuation(texts);
  expect(folded).toBe('');
  expect(texts.map(restore)).toEqual(texts);
});
