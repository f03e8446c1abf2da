import { expect, test } from 'vitest';
import { claimedMeasures, readClaims } from '../../scripts/import/claims.ts';

const COUNTS = { measures: 86, sections: 25 };

test.each([
  ['制订了86条措施，明确时限。', ['整改措施 制订了86条措施 86 86']],
  ['共制定整改措施86项。', ['整改措施 制定整改措施86项 86 86']],
  ['细化为90条具体措施。', ['整改措施 细化为90条具体措施 90 86']],
  [
    '反馈问题25个，已完成19个，基本完成4个，正在推进2个。',
    [
      '反馈的问题 反馈问题25个 25 25',
      '已完成整改的 已完成19个 19 null',
      '尚未完成整改的 正在推进2个 2 null',
    ],
  ],
  [
    '指出4个方面25个具体问题，已整改到位20个。',
    ['反馈的问题 25个具体问题 25 25', '已完成整改的 已整改到位20个 20 null'],
  ],
  [
    '三个方面二十五个问题，制定整改措施八十六条。',
    ['整改措施 制定整改措施八十六条 86 86', '反馈的问题 二十五个问题 25 25'],
  ],
  ['采取三项措施。', []],
  ['提及的12个方面问题。', ['反馈的问题 12个方面问题 12 25']],
  [
    '反馈的25个问题，未完成整改的3个。',
    ['反馈的问题 25个问题 25 25', '尚未完成整改的 未完成整改的3个 3 null'],
  ],
  ['召开会议12次，形成25个问题清单。', []],
  ['检查发现2023年的事项。', []],
])('%s', (text, expected) => {
  const claims = readClaims([text], COUNTS);
  expect(
    claims.map(({ claim, number, found }) => `${claim.label} ${claim.quote} ${number} ${found}`),
  ).toEqual(expected);
  for (const { claim } of claims) expect(text).toContain(claim.quote);
});

test('a count that agrees is checked with every build, any other says why not', () => {
  const [agrees, differs] = readClaims(['制定措施86条，反馈25个问题。'], {
    measures: 86,
    sections: 24,
  });
  expect(agrees?.claim).toMatchObject({ counts: 'measures' });
  expect(differs?.claim).toMatchObject({ unverifiable: expect.stringContaining('24节') });
});

test('the count of measures is the first that the texts state', () => {
  expect(claimedMeasures(['反馈5个问题。', '制定整改措施9项。'])).toBe(9);
  expect(claimedMeasures(['反馈5个问题。'])).toBeNull();
});
