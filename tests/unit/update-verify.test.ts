import { describe, expect, test } from 'vitest';
import { keepsBytes, saysTheSame } from '../../scripts/update/verify.ts';
import type { Paragraph } from '../../src/domain/readings.ts';

describe('byte for byte', () => {
  test.each([
    ['words that are added', 'a: 1\n---\n正文', 'a: 1\nb: 2\n---\n正文', true],
    ['words that repeat what stands there', '甲甲', '甲甲甲', true],
    ['a date that is replaced', 'revised: 2024-12-01\n', 'revised: 2025-01-31\n', true],
    ['an empty list that is replaced', 'updates: []\nz', 'updates:\n  - {}\nz', true],
    ['words that go', 'a: 1\nb: 2', 'a: 1', false],
    ['words that are replaced', '甲乙丙', '甲丁丙', false],
    ['changes in two places', 'a: 1\nb: 2\n正文', 'a: 2\nb: 3\n正文', false],
    ['line ends that are replaced', 'a\r\nb\r\n', 'a\nb\nc\n', false],
  ])('%s', (_what, before, after, isKept) => {
    expect(keepsBytes(before, after)).toBe(isKept);
  });
});

describe('what a file says', () => {
  const paragraph = (text: string, line: number): Paragraph => ({
    line,
    segments: [{ kind: 'text', text }],
  });
  const entry = (data: Record<string, unknown>, text = '正文。', line = 3) => ({
    id: '001',
    file: 'measures/001.mdx',
    data,
    paragraphs: [paragraph(text, line)],
  });

  test('is the same but for the fields that were to change, wherever the text now stands', () => {
    const before = entry({ a: 1, b: 1 });
    expect(saysTheSame(before, entry({ a: 1, b: 2 }, '正文。', 9), { b: 2 })).toBe(true);
  });

  test.each([
    ['another field changed', entry({ a: 2, b: 2 })],
    ['the field is not what was wanted', entry({ a: 1, b: 3 })],
    ['the text changed', entry({ a: 1, b: 2 }, '别的。')],
  ])('is not the same: %s', (_what, after) => {
    expect(saysTheSame(entry({ a: 1, b: 1 }), after, { b: 2 })).toBe(false);
  });
});
