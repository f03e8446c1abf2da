import { expect, test } from 'vitest';
import { loadNotice } from '../../src/check/load-notice.ts';
import { buildLedger, type Ledger } from '../../src/domain/ledger.ts';
import {
  countFolded,
  reconstructSource,
  summarizeLedger,
} from '../../src/domain/ledger-summary.ts';
import { SAMPLE_SOURCE, sampleNotice } from '../support/sample-notice.ts';

function sampleLedger(): Ledger {
  const { notice } = loadNotice(sampleNotice());
  if (!notice) throw new Error('The sample is not sound');
  return buildLedger(notice);
}

test('every claim of a line, in order, names who publishes it or why nobody does', () => {
  const line = sampleLedger().lines[3];
  const none = { reason: null, anchor: null };
  expect(line?.claims).toEqual([
    { start: 0, end: 2, kind: 'whitespace', target: null, content: '  ', ...none },
    { start: 2, end: 9, kind: 'measure', target: '002', content: '（2）清理河道', ...none },
    {
      start: 9,
      end: 12,
      kind: 'excluded',
      target: '002',
      content: '广告词',
      reason: '广告',
      anchor: 'm002-a1',
    },
    { start: 12, end: 18, kind: 'measure', target: '002', content: '，每月巡查。', ...none },
    { start: 18, end: 26, kind: 'section', target: '02', content: '关于“扬尘”问题', ...none },
  ]);
});

test('the claims of each line cover it exactly once', () => {
  for (const { text, claims } of sampleLedger().lines) {
    expect(claims[0]?.start ?? 0).toBe(0);
    expect(claims.at(-1)?.end ?? 0).toBe(text.length);
    for (const [index, { start }] of claims.entries()) {
      if (index > 0) expect(start).toBe(claims[index - 1]?.end);
    }
  }
});

test('the sum: two advertisements, eight blanks and four line breaks', () => {
  expect(summarizeLedger(sampleLedger())).toEqual({
    total: SAMPLE_SOURCE.length,
    published: SAMPLE_SOURCE.length - 6 - 12,
    excluded: 6,
    whitespace: 12,
    unaccounted: 0,
  });
});

test('every half-width mark of the capture is restored', () => {
  const halfWidth = SAMPLE_SOURCE.match(/[,()]/g)?.length;
  expect(countFolded(sampleLedger())).toBe(halfWidth);
});

test('the source comes back', () => {
  expect(reconstructSource(sampleLedger(), '，（）')).toBe(SAMPLE_SOURCE);
});

test('full-width figures and squared metres meet their folded forms', () => {
  const source = SAMPLE_SOURCE.replace('查,二是修', '查５9.5m2,二是修');
  const { notice } = loadNotice(
    sampleNotice({
      'measures/001.mdx': `---
number: 1
section: "01"
title: 修好路灯
source: { lines: [3] }
status: unstated
---
（1）修好路灯。一是查59.5㎡，二是修，目前已修好。
`,
    }),
  );
  if (!notice) throw new Error('The sample is not sound');
  const ledger = buildLedger({ ...notice, source });
  // The captured 5 is full width, which only punctuation may be: told, but accounted for.
  expect(ledger.findings).toMatchObject([{ file: 'content/notices/2024-sample/measures/001.mdx' }]);
  expect(summarizeLedger(ledger).unaccounted).toBe(0);
});
