import { describe, expect, test } from 'vitest';
import { onePageOfEachType } from '../../scripts/bench/page-types.ts';
import { readOptions } from '../../scripts/bench-lighthouse/options.ts';
import { readResult } from '../../scripts/bench-lighthouse/run-lighthouse.ts';

test('one page of each type is judged, and not the editor', () => {
  const files = [
    '404.html',
    'admin/index.html',
    'data/2023-a/measures.json',
    'index.html',
    'notices/2023-a/index.html',
    'notices/2023-a/measures/001/index.html',
    'notices/2023-a/measures/002/index.html',
    'notices/2023-a/measures/003/index.html',
    'notices/2023-a/measures/index.html',
    'notices/2023-a/sections/01/index.html',
    'notices/2024-b/index.html',
    'search/index.html',
  ];
  expect(onePageOfEachType(files)).toEqual([
    '',
    'notices/2024-b/',
    'notices/2023-a/measures/002/',
    'notices/2023-a/measures/',
    'notices/2023-a/sections/01/',
    'search/',
  ]);
});

test('a result is told by its scores and what took points away', () => {
  const refs = [
    { id: 'largest-contentful-paint', weight: 25 },
    { id: 'total-blocking-time', weight: 30 },
    { id: 'unused-css-rules', weight: 0 },
  ];
  const result = {
    categories: {
      performance: { score: 0.974, auditRefs: refs },
      accessibility: { score: 1, auditRefs: [] },
      'best-practices': { score: null, auditRefs: [] },
    },
    audits: {
      'largest-contentful-paint': { title: 'LCP', score: 0.9, displayValue: '2.1 s' },
      'total-blocking-time': { title: 'TBT', score: 1 },
      'unused-css-rules': { title: 'CSS', score: 0 },
    },
  };
  expect(readResult(result)).toEqual({
    scores: [97, 100, null, null],
    losses: ['largest-contentful-paint 2.1 s'],
  });
});

describe('the command line', () => {
  test('is read', () => {
    expect(readOptions([])).toEqual({ only: '', json: null });
    expect(readOptions(['--only', '/data/', '--json', 'a.json'])).toEqual({
      only: '/data/',
      json: 'a.json',
    });
    expect(readOptions(['--help'])).toBeNull();
  });

  test('that is wrong is answered in Chinese', () => {
    expect(() => readOptions(['--fast'])).toThrow('不认识的选项“--fast”');
    expect(() => readOptions(['--json', ''])).toThrow('--json 后面要写文件名。');
  });
});
