import { describe, expect, test } from 'vitest';
import { findSentences } from '../../src/client/read-aloud/sentences.ts';

describe('sentences to read aloud', () => {
  const read = (text: string): string[] =>
    findSentences(text).map(({ start, end }) => text.slice(start, end));

  test('end at their marks, closing quotation marks with them', () => {
    expect(read('召开“碰头会”。确保“件件有落实。”做到；底子清')).toEqual([
      '召开“碰头会”。',
      '确保“件件有落实。”',
      '做到；',
      '底子清',
    ]);
  });

  test('a paragraph ends a sentence too, and marks alone are none', () => {
    expect(read('第一段\n\n。\n第二段')).toEqual(['第一段', '第二段']);
  });

  test('a long one is cut at its clauses, and nothing of it is lost', () => {
    const text = `${'认真落实整改要求，'.repeat(30)}完成。`;
    const pieces = read(text);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(120);
  });
});
