import { describe, expect, test } from 'vitest';
import type { Result } from '../../scripts/bench-build/bench-size.ts';
import { readPhases } from '../../scripts/bench-build/phases.ts';
import { formatGrowth, formatRatios, formatTables } from '../../scripts/bench-build/report.ts';

function result(notices: number, name: string, seconds: number): Result {
  return {
    notices,
    name,
    cold: { seconds, cpuSeconds: seconds * 2, peakBytes: seconds * 1e8 },
    warm: { seconds: seconds / 2, cpuSeconds: seconds, peakBytes: seconds * 1e8 },
    site: {
      files: 7,
      bytes: seconds * 1e6,
      pages: 2,
      types: [{ type: 'notices/*/', pages: 2, medianBytes: 1234, largestBytes: 5678 }],
    },
    search: { measures: notices * 86, medianBytes: 20_400, largestBytes: 31_200 },
    phases: [{ name: '编译', seconds: seconds / 4 }],
    failure: null,
  };
}

describe('the report', () => {
  const results = [
    result(1, '本站', 10),
    result(1, 'Other', 2),
    result(10, '本站', 80),
    {
      ...result(10, 'Other', 0),
      cold: null,
      warm: null,
      site: null,
      search: null,
      failure: 'no room',
    },
  ];
  const rows = formatTables(results, '本站')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .map((cell) => cell.trim())
        .slice(1, -1),
    );

  test('tells what a first search costs of ours alone', () => {
    expect(rows).toContainEqual(['1份', '86', '20.4', '31.2']);
    expect(rows).toContainEqual(['10份', '860', '20.4', '31.2']);
  });

  test('tells every build, also one that failed', () => {
    expect(rows).toContainEqual([
      '1份',
      '本站',
      '10.0',
      '5.0',
      '50%',
      '20.0',
      '1000',
      '2',
      '7',
      '10.0',
    ]);
    expect(rows).toContainEqual([
      '1份',
      'Other',
      '2.0',
      '1.0',
      '50%',
      '4.0',
      '200',
      '2',
      '7',
      '2.0',
    ]);
    expect(rows).toContainEqual(['10份', 'Other', '失败', '—', '—', '—', '—', '—', '—', '—']);
  });

  test('tells phases and pages of ours alone', () => {
    expect(rows.filter((row) => row[1] === '编译')).toEqual([
      ['1份', '编译', '2.5', '25%'],
      ['10份', '编译', '20.0', '25%'],
    ]);
    expect(rows.filter((row) => row[1] === '/notices/*/')).toEqual([
      ['1份', '/notices/*/', '2', '1.2', '5.7'],
      ['10份', '/notices/*/', '2', '1.2', '5.7'],
    ]);
  });

  test('sets ours against the others of the same size, and a size against ten times that', () => {
    const five =
      '用时 5.00 倍，处理器时间 5.00 倍，改一条后用时 5.00 倍，内存 5.00 倍，大小 5.00 倍';
    expect(formatRatios(results, '本站')).toEqual([`1份，本站与 Other 相比：${five}。`]);
    const eight = five.replaceAll('5.00', '8.00');
    expect(formatGrowth(results)).toEqual([`本站，1份到10份：${eight}。`]);
  });
});

test('phases are read from the log; of a log that does not tell, none', () => {
  const lines = [
    { text: '08:01:46 [build] ✓ Completed in 1.59s.', seconds: 1 },
    { text: '08:01:46 [build] Building static entrypoints...', seconds: 2 },
    { text: ' generating static routes ', seconds: 5 },
    { text: '08:02:03 ✓ Completed in 13.33s.', seconds: 9 },
    { text: '08:02:03 [build] ✓ Completed in 16.31s.', seconds: 9 },
    { text: '08:02:03 [search-index] 172 measures in 429 files', seconds: 10 },
    { text: '08:02:03 [build] Complete!', seconds: 12 },
  ];
  const phases = readPhases({ lines, seconds: 13 });
  expect(phases.map(({ seconds }) => seconds)).toEqual([2, 3, 4, 1, 3]);
  expect(readPhases({ lines: lines.slice(0, 3), seconds: 13 })).toEqual([]);
});
