import { describe, expect, test } from 'vitest';
import { tableOf } from '../../src/domain/figure-rows.ts';
import { checkIndicators } from '../../src/domain/indicator-rules.ts';
import { listIndicators } from '../../src/domain/indicators.ts';
import { littleNotice } from '../support/little-notice.ts';

const TEXTS = [
  '（1）全市合计990辆车，截至10月底已安装490辆，占比约49.5%。处罚22余万元。',
  '（2）转运站由115座降至62座。',
];
const point = (label: string, quote: string, rest: object = {}) => ({
  label,
  measure: 1,
  quote,
  ...rest,
});
const WHOLE = point('全部', '合计990辆', { role: 'whole' });
const PART = point('已安装', '已安装490辆', { period: '10月底' });
const SHARE = point('占比', '占比约49.5%', { role: 'aside' });
const SOUND = {
  id: 'devices',
  title: '990辆车中已有490辆安装',
  chart: 'parts',
  unit: '辆',
  points: [WHOLE, PART, SHARE],
  shares: [{ stated: '占比', part: '已安装', whole: '全部' }],
};
const problemsOf = (indicator: object, headline: readonly object[] = []) =>
  checkIndicators(littleNotice(TEXTS, { indicators: [indicator], headline })).map(
    ({ at, message }) => `${[at].flat().join('.')} ${message}`,
  );

describe('an indicator', () => {
  const notice = littleNotice(TEXTS, { indicators: [SOUND] });
  const [indicator] = listIndicators(notice);

  test('reads value, unit, qualifier, period and place from its quotes', () => {
    expect(indicator?.points[1]).toMatchObject({
      shown: '490辆',
      value: 490,
      unit: '辆',
      qualifier: null,
      anchor: 'm001-p1',
      period: { quote: '10月底', from: '2024-10-21', to: '2024-10-31' },
      sentence: '（1）全市合计990辆车，截至10月底已安装490辆，占比约49.5%。',
    });
    expect(indicator?.points[2]).toMatchObject({ value: 49.5, unit: '%', qualifier: 'about' });
  });

  test('says what the parts leave of the whole, as worked out', () => {
    expect(indicator?.remainder).toBe(500);
    const rows = indicator ? tableOf(indicator).rows : [];
    expect(rows.at(-1)).toMatchObject({
      label: '其余，原文未分列',
      shown: '500辆',
      kind: 'derived',
    });
    expect(rows.map(({ isDrawn }) => isDrawn)).toEqual([false, true, false, true]);
  });

  test('passes the check', () => {
    expect(checkIndicators(notice)).toEqual([]);
  });
});

describe('the check refuses', () => {
  const withPoint = (changed: object) => ({
    ...SOUND,
    title: '车辆',
    shares: [],
    points: [WHOLE, changed],
  });
  test.each([
    [
      'a quote that is not in its measure',
      withPoint(point('甲', '已装490辆')),
      'points.1.quote 原句“已装490辆”不在第1条正文中',
    ],
    [
      'a quote that stands there twice',
      withPoint(point('甲', '辆')),
      'points.1.quote 原句“辆”在第1条正文中不止一处',
    ],
    [
      'a quote without a figure',
      withPoint(point('甲', '截至10月底')),
      'points.1.quote 原句“截至10月底”读不出数字',
    ],
    [
      'a figure cut in half',
      withPoint(point('甲', '处罚22余')),
      'points.1.quote 原句“处罚22余”读不出数字',
    ],
    [
      'a quote with two figures',
      withPoint(point('甲', '490辆，占比约49.5%')),
      'points.1.quote 原句“490辆，占比约49.5%”含有 2 个数字',
    ],
    [
      'a period that the measure does not name',
      withPoint(point('甲', '已安装490辆', { period: '9月' })),
      'points.1.period 时间“9月”不在本条正文中',
    ],
    [
      'a measure that is not there',
      withPoint({ label: '甲', measure: 9, quote: '1辆' }),
      'points.1.measure 没有第9条措施',
    ],
    [
      'two units on one axis',
      withPoint(point('甲', '处罚22余万元')),
      'points.1.quote “处罚22余万元”的单位是“元”，图的单位是“辆”',
    ],
    [
      'a label twice',
      { ...withPoint(point('全部', '已安装490辆')) },
      'points.1.label 名称“全部”在本指标中重复',
    ],
    [
      'a figure in the title that nobody states',
      { ...SOUND, title: '991辆车' },
      'title “991辆”没有出处',
    ],
    ['a bare number in the note', { ...SOUND, note: '共12' }, 'note “12”没有出处'],
    ['a chart without its unit', { ...SOUND, unit: undefined }, 'chart parts 须写明 unit'],
    ['a unit for mere figures', { ...SOUND, chart: 'figures' }, 'unit figures 各有各的单位'],
    [
      'parts without a whole',
      { ...SOUND, points: [PART, SHARE], title: '车', shares: [] },
      'chart parts 须恰好有一个 role: whole',
    ],
    ['bars with a whole', { ...SOUND, chart: 'bar' }, 'chart parts 须恰好有一个 role: whole'],
    [
      'a percentage that is not the quotient',
      { ...SOUND, shares: [{ stated: '占比', part: '全部', whole: '已安装' }] },
      'shares.0 原文称“约49.5%”，990辆除以490辆却是 202.0%',
    ],
    [
      'a share of what is not there',
      { ...SOUND, shares: [{ stated: '占比', part: '无', whole: '全部' }] },
      'shares.0 须写本指标中已有的三个名称',
    ],
    [
      'an id that the site uses itself',
      { ...SOUND, id: 'dates-by-month' },
      'id 编号“dates-by-month”已用于',
    ],
  ])('%s', (_what, indicator, expected) => {
    const problems = problemsOf(indicator);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`indicators.0.${expected}`);
  });

  test('a figure in a label that nobody states', () => {
    const points = [WHOLE, { ...PART, label: '已安装480辆' }];
    expect(problemsOf({ ...SOUND, points, shares: [] })[0]).toContain(
      'points.1.label “480辆”没有出处',
    );
    const headline = [{ indicator: 'devices', point: '占比', label: '已装88%' }];
    expect(problemsOf(SOUND, headline)).toEqual([expect.stringContaining('“88%”没有出处')]);
  });

  test('a period that is no time', () => {
    const points = [WHOLE, { ...PART, period: '全市' }];
    expect(problemsOf({ ...SOUND, points, shares: [] })[0]).toContain(
      'points.1.period “全市”读不出一个时间',
    );
  });

  test.each(['90辆车', '占比49.5%', '处罚2余万元'])(
    'a figure cut short in the title: %s',
    (title) => {
      expect(problemsOf({ ...SOUND, title })[0]).toContain('没有出处');
    },
  );

  test('more parts than the whole', () => {
    const texts = ['（1）共10件，其中甲8件、乙5件。'];
    const points = [
      point('共', '共10件', { role: 'whole' }),
      point('甲', '甲8件'),
      point('乙', '乙5件'),
    ];
    const indicator = { id: 'x', title: '件数', chart: 'parts', unit: '件', points };
    const [problem] = checkIndicators(littleNotice(texts, { indicators: [indicator] }));
    expect(problem?.message).toContain('各部分之和比总数多 3件');
  });

  test('a quote that crosses a gap', () => {
    const notice = littleNotice(['（1）查处3起。'], {
      indicators: [
        { id: 'x', title: '案件', chart: 'figures', points: [point('案', '处〔残缺〕3起')] },
      ],
    });
    const [measure] = notice.measures;
    if (!measure) throw new Error('No measure');
    const segments = [
      { kind: 'text', text: '（1）查处' },
      { kind: 'lacuna', id: 'a1', captured: '', note: null },
      { kind: 'text', text: '3起。' },
    ] as const;
    const measures = [{ ...measure, paragraphs: [{ line: 7, segments }] }];
    const [problem] = checkIndicators({ ...notice, measures });
    expect(problem?.message).toContain('跨过了残缺处');
  });

  test('bars that could not be seen beside each other', () => {
    const texts = ['（1）甲8座，乙2095座。'];
    const points = [point('甲', '甲8座'), point('乙', '乙2095座')];
    const indicator = { id: 'x', title: '座数', chart: 'bar', unit: '座', points };
    const [problem] = checkIndicators(littleNotice(texts, { indicators: [indicator] }));
    expect(problem?.message).toContain('100 倍以上');
  });

  test('a headline that no indicator has', () => {
    expect(problemsOf(SOUND, [{ indicator: 'devices', point: '没有' }])).toEqual([
      'headline.0 没有指标“devices”或其中的“没有”；请改正',
    ]);
  });

  test('an id twice', () => {
    const [problem] = checkIndicators(littleNotice(TEXTS, { indicators: [SOUND, SOUND] }));
    expect(problem).toMatchObject({ at: ['indicators', 1, 'id'] });
  });
});
