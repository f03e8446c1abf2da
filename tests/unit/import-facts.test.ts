import { describe, expect, test } from 'vitest';
import { readFacts } from '../../scripts/import/facts.ts';

const TITLE = '样本市某局党组关于巡察整改情况的通报';

function facts(given: Partial<Parameters<typeof readFacts>[0]>) {
  return readFacts({ title: TITLE, lead: [], end: [], issuer: null, year: 2023, ...given });
}

function milestones(...lead: string[]): string[] {
  return facts({ lead }).milestones.map(({ label, start, end, quote }) =>
    [label, start, ...(end === undefined ? [] : [end]), quote].join(' '),
  );
}

describe('the issuer is', () => {
  test.each([
    ['what stands in front of 关于', TITLE, [], '样本市某局党组'],
    ['中共 and all', '中共某局委员会关于市委第三轮巡察整改情况的通报', [], '中共某局委员会'],
    [
      'what stands in front of the inspection',
      '某局党组落实市委巡察反馈意见整改情况的通报',
      [],
      '某局党组',
    ],
    ['a body, not who leads it', '某局党组书记组织落实巡察整改情况的通报', [], '某局党组'],
    [
      'the signature, where the title names a document first',
      '落实《区委巡察组反馈意见》巡察整改情况的通报',
      ['某局党组', '2023年12月1日'],
      '某局党组',
    ],
    [
      'the signature',
      '关于市委第三轮巡察整改情况的通报',
      ['继续整改。', ' 某局党组 ', '2023年12月1日'],
      '某局党组',
    ],
    [
      'the signature, where the title is set wide',
      '某 局 党 组关于巡察整改情况的通报',
      ['某局党组', '2023年12月1日'],
      '某局党组',
    ],
  ])('%s', (_, title, end, issuer) => {
    expect(facts({ title, end }).issuer).toBe(issuer);
  });

  test('what the user says, if the file says it too', () => {
    expect(facts({ issuer: '某局', lead: ['对某局党组开展了巡察。'] }).issuer).toBe('某局');
    expect(() => facts({ issuer: '别局' })).toThrow('--issuer “别局”不在标题里');
  });

  test('asked for where nothing tells it', () => {
    expect(() => facts({ title: '关于巡察整改情况的通报' })).toThrow('请用 --issuer 写明');
  });
});

test.each([
  ['2023年3月，市委第六巡察组对某局进行了巡察。', '市委第六巡察组'],
  ['由中共样本市委第十二巡察组进行了巡察。', '中共样本市委第十二巡察组'],
  ['中央第三巡视组对某部进行了巡视。', '中央第三巡视组'],
  ['区委巡察组对某局进行了巡察。', '区委巡察组'],
  ['对某局进行了巡察。', null],
])('“%s” names the inspectors %s', (lead, inspector) => {
  expect(facts({ lead: [lead] }).inspector).toBe(inspector);
});

describe('the steps that the lead tells', () => {
  test('a period, days, and the words for each', () => {
    expect(
      milestones(
        '根据部署，2023年4月20日至2023年6月25日，市委第六巡察组对市局党组进行了巡察。2023年8月4日，市委第六巡察组反馈了巡察意见。局党组于2023年9月1日召开了专题民主生活会，深入剖析。',
      ),
    ).toEqual([
      '巡察进驻 2023-04-20 2023-06-25 2023年4月20日至2023年6月25日，市委第六巡察组对市局党组进行了巡察',
      '反馈意见 2023-08-04 2023年8月4日，市委第六巡察组反馈了巡察意见',
      '专题民主生活会 2023-09-01 局党组于2023年9月1日召开了专题民主生活会',
    ]);
  });

  test('a day without its year, behind one that has it', () => {
    expect(milestones('2023年4月18日至6月10日，巡察组进行了巡察，7月25日反馈了意见。')).toEqual([
      '巡察进驻 2023-04-18 2023-06-10 2023年4月18日至6月10日，巡察组进行了巡察',
      '反馈意见 2023-07-25 7月25日反馈了意见',
    ]);
  });

  test('no day without a year that nothing tells, and no whole year', () => {
    expect(milestones('7月25日反馈了意见。')).toEqual([]);
    expect(milestones('2023年开展巡察，1月5日反馈。')).toEqual([]);
  });

  test('no day of another sentence', () => {
    expect(milestones('2023年8月4日召开会议。随后反馈了意见。')).toEqual([]);
  });
});

describe('the day of publication', () => {
  test.each([
    ['2023年12月5日', '2023-12-05'],
    ['２０２３年１２月５日', null],
    ['二〇二三年十二月二十五日', '2023-12-25'],
    ['二○二四年一月十日', '2024-01-10'],
    ['　2023 年 12 月 5 日　', '2023-12-05'],
    ['2023年2月30日', null],
    ['截至2023年12月5日', null],
  ])('below the text: %s', (line, published) => {
    expect(facts({ end: ['继续整改。', '某局党组', line] }).published).toBe(published);
  });

  test('or in brackets below the title', () => {
    expect(facts({ lead: ['（2024年8月30日）', '2023年巡察。'] }).published).toBe('2024-08-30');
  });
});

describe('the year', () => {
  test('is the one most often named, of equals the later', () => {
    expect(facts({ year: null, lead: ['2022年9月至2022年11月巡察，2023年1月反馈。'] }).year).toBe(
      2022,
    );
    expect(facts({ year: null, lead: ['2022年9月巡察，2023年1月反馈。'] }).year).toBe(2023);
  });

  test('is that of the signature where the lead names none, else asked for', () => {
    expect(facts({ year: null, end: ['某局', '2021年5月6日'] }).year).toBe(2021);
    expect(() => facts({ year: null })).toThrow('请用 --year 写明');
  });
});
