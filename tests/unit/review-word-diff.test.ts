import { expect, test } from 'vitest';
import { diffWords, shortenRuns, type TextRun } from '../../scripts/review/word-diff.ts';

const without = (runs: readonly TextRun[], kind: TextRun['kind']): string =>
  runs
    .filter((run) => run.kind !== kind)
    .map(({ text }) => text)
    .join('');

test('words that differ stand apart from those that don’t', () => {
  expect(diffWords('果壳箱6609个，公厕2095座', '果壳箱6690个，公厕2095座')).toEqual([
    { kind: 'same', text: '果壳箱' },
    { kind: 'old', text: '6609' },
    { kind: 'new', text: '6690' },
    { kind: 'same', text: '个，公厕2095座' },
  ]);
});

test('a single character between two changes belongs to both', () => {
  expect(diffWords('环卫的设施', '市政的工程')).toEqual([
    { kind: 'old', text: '环卫的设施' },
    { kind: 'new', text: '市政的工程' },
  ]);
});

test.each([
  ['一是对环卫设施开展普查，二是完善资料。', '一是开展普查；二是完善有关资料和数据。三是更新。'],
  ['', '甲乙丙'],
  ['甲乙丙', ''],
  ['甲'.repeat(3000), '乙'.repeat(3000)],
])('both texts can be read from the runs (%#)', (before, after) => {
  const runs = diffWords(before, after);
  expect(without(runs, 'new')).toBe(before);
  expect(without(runs, 'old')).toBe(after);
});

test('long unchanged runs keep what stands beside a change', () => {
  const far = '零一二三四五六七八九'.repeat(5);
  const runs = shortenRuns([
    { kind: 'same', text: far },
    { kind: 'old', text: '旧' },
    { kind: 'same', text: far },
    { kind: 'new', text: '新' },
    { kind: 'same', text: far },
  ]);
  expect(runs.map(({ text }) => text).join('')).toBe(
    '……八九零一二三四五六七八九旧零一二三四五六七八九零一……八九零一二三四五六七八九新零一二三四五六七八九零一……',
  );
});

test('a long change says how much of it is left out', () => {
  const runs = shortenRuns([{ kind: 'new', text: '字'.repeat(1000) }]);
  expect(runs.map(({ text }) => text).join('')).toBe(
    `${'字'.repeat(120)}……（略760字）……${'字'.repeat(120)}`,
  );
});

test('of many changes, the first are shown and the rest counted', () => {
  const runs = Array.from({ length: 100 }, (_each, index): TextRun[] => [
    { kind: 'old', text: `旧${index}` },
    { kind: 'same', text: '，同样的，' },
  ]).flat();
  const short = shortenRuns(runs);
  expect(short.filter(({ kind }) => kind === 'old')).toHaveLength(24);
  expect(short.at(-1)?.text).toBe('……（后面还有76处改动）');
});
