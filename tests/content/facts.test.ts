import { describe, expect, test } from 'vitest';
import { loadRegisters } from '../../src/check/load-registers.ts';
import { checkClassified, findUnclassified, measureCoverage } from '../../src/domain/coverage.ts';
import { listIndicators } from '../../src/domain/indicators.ts';
import { indexMentions } from '../../src/domain/mention-index.ts';
import { findUnknownNames } from '../../src/domain/name-rules.ts';
import { publishedReading } from '../../src/domain/readings.ts';
import { readFirstNotice } from '../support/first-notice.ts';

const notice = await readFirstNotice();
const { registers, problems } = await loadRegisters(process.cwd());
const indicators = listIndicators(notice);

test('every figure of the measures is in an indicator or listed with its reason', () => {
  expect(checkClassified(notice)).toEqual([]);
  expect(findUnclassified(notice)).toEqual([]);
  const { quantities, charted } = measureCoverage(notice);
  expect(quantities).toBeGreaterThan(140);
  expect(charted).toBeGreaterThan(100);
});

describe('figures that the source states', () => {
  // Lines of the captured page: 99, 101, 117, 131, 125, 157, 159, 175.
  test.each([
    ['城镇公厕2095座', 2095, '座', null],
    ['2026年底前二类及以上公厕比例达到70%', 70, '%', null],
    ['已安装使用490辆', 490, '辆', null],
    ['降至62座', 62, '座', null],
    ['1929.58平方米', 1929.58, '平方米', null],
    ['作出罚款5万余元', 50000, '元', 'over'],
    ['2024年将再更新12辆便民服务车', 12, '辆', null],
    ['拆除违法建设20余万平方米', 200000, '平方米', 'over'],
  ])('%s', (words, value, unit, qualifier) => {
    const points = indicators.flatMap((indicator) => indicator.points);
    const found = points.filter(({ quote }) => quote.includes(words) || words.includes(quote));
    expect(found.map((point) => [point.value, point.unit, point.qualifier])).toContainEqual([
      value,
      unit,
      qualifier,
    ]);
  });

  test('490 of 990 is drawn as part of the whole, and 49.5 % is checked', () => {
    const indicator = indicators.find(({ id }) => id === 'muck-truck-safety-system');
    expect(indicator).toMatchObject({ chart: 'parts', unit: '辆', remainder: 990 - 490 });
    const data = notice.indicators?.indicators.find(({ id }) => id === 'muck-truck-safety-system');
    expect(data?.shares).toHaveLength(1);
  });
});

describe('names', () => {
  test('are all known to the registers', () => {
    expect(problems).toEqual([]);
    for (const { id, paragraphs } of notice.measures) {
      expect(findUnknownNames(publishedReading(paragraphs), registers), id).toEqual([]);
    }
  });

  test.each([
    ['units', '市公园管理中心', [6, 22, 35, 63, 74]],
    ['units', '局机关纪委', [9, 18, 34]],
    ['places', '南大街街道', [47, 80]],
    ['places', '国宾花园', [52]],
  ] as const)('%s: %s is named in measures %j', (register, name, expected) => {
    const found =
      register === 'units'
        ? indexMentions(notice, registers.units).find(({ entry }) => entry.name === name)
        : indexMentions(notice, registers.places).find(({ entry }) => entry.name === name);
    expect(found?.measures.map(({ measure }) => measure.number)).toEqual(expected);
  });
});
