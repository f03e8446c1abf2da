import { describe, expect, test } from 'vitest';
import { checkClassified, findUnclassified, measureCoverage } from '../../src/domain/coverage.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { littleNotice } from '../support/little-notice.ts';

const checkCoverage = (notice: Notice): Finding[] => [
  ...checkClassified(notice),
  ...findUnclassified(notice),
];

describe('coverage', () => {
  const uncovered = (texts: readonly string[], data: object = {}) =>
    checkCoverage(littleNotice(texts, data)).map(({ message }) => message);

  test('is whole where every figure is a point or listed', () => {
    const notice = littleNotice(['（1）查处3起，罚款2万元。'], {
      indicators: [
        {
          id: 'cases',
          title: '查处3起',
          chart: 'figures',
          points: [{ label: '查处', measure: 1, quote: '查处3起' }],
        },
      ],
      not_charted: [{ reason: '无', quotes: [{ measure: 1, quote: '罚款2万元' }] }],
    });
    expect(checkCoverage(notice)).toEqual([]);
    expect(measureCoverage(notice)).toEqual({ quantities: 2, charted: 1, unclassified: 0 });
  });

  test('finds every figure that is nowhere, and digits that no parser explains', () => {
    const problems = uncovered([
      '（1）查处3起，2024年5月，《办法》（城管〔2023〕6号）、“532”，住36幢。',
    ]);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('数字“3起”');
    expect(problems[1]).toContain('数字“36”');
  });

  test('says so too where there are no indicators at all', () => {
    expect(checkCoverage(littleNotice(['（1）查处3起。']))).toHaveLength(1);
    expect(checkCoverage(littleNotice(['（1）查处。']))).toEqual([]);
  });

  test('tells of it where the measure states it', () => {
    const [finding] = checkCoverage(littleNotice(['（1）无。', '（2）查处３件。']));
    expect(finding).toMatchObject({ file: 'content/notices/2024-little/measures/002.mdx', at: 7 });
  });

  test('lets no figure be in two places', () => {
    const quotes = [
      { measure: 1, quote: '查处3起' },
      { measure: 1, quote: '3起' },
    ];
    const [problem] = uncovered(['（1）查处3起。'], { not_charted: [{ reason: '无', quotes }] });
    expect(problem).toContain('重叠');
  });

  test('refuses a listed quote that is not there, or counts nothing', () => {
    const quotes = [
      { measure: 1, quote: '查处4起' },
      { measure: 1, quote: '查处' },
      { measure: 7, quote: '查处' },
    ];
    const problems = uncovered(['（1）查处3起。'], { not_charted: [{ reason: '无', quotes }] });
    expect(problems).toEqual([
      '原句“查处4起”不在第1条正文中；请从正文逐字复制',
      '原句“查处”里没有需要归类的数字；请删去这一行',
      '没有第7条措施；请改正编号',
      expect.stringContaining('数字“3起”'),
    ]);
  });
});
