import { describe, expect, test } from 'vitest';
import { findSuspicions } from '../../scripts/import/suspicions.ts';

const NOTHING = { advertisements: [], capturedOn: null };

function suspicionsOf(text: string, knowledge: Partial<Parameters<typeof findSuspicions>[1]> = {}) {
  return findSuspicions([{ line: 7, text }], { ...NOTHING, ...knowledge }).map(
    ({ what, excerpt }) => `${what}：${/【(.*?)】/s.exec(excerpt)?.[1] ?? ''}`,
  );
}

describe('what looks damaged is reported', () => {
  test.each([
    ['下调10%，加微信领取，于年底', ['像是插入的广告：加微信']],
    ['详见www.example.org', ['像是插入的广告：www.']],
    ['班子成员认线年清单', ['像是数字和后面的字丢失后剩下的“线”：认线']],
    ['停车线个。', ['像是数字和后面的字丢失后剩下的“线”：停车线']],
    ['以习新时代中国特色社会主义思想为指引', ['像是“近平”二字丢失：习']],
    ['于2023年2月30日完成', ['没有这一天：2月30日']],
    [
      '于13月1日、4月31日、5月40日完成',
      ['没有这一天：13月1日', '没有这一天：4月31日', '没有这一天：5月40日'],
    ],
    ['已完成，，正在推进。。', ['标点重复：，，', '标点重复：。。']],
    ['对擅自、违规的', ['像是有字丢失：擅自、']],
    ['依据《》和（）办理', ['像是有字丢失：《》', '像是有字丢失：（）']],
    ['零\u200b宽', ['有看不见的字符（U+200B）：\u200b']],
    ['乱\ufffd码', ['有显示不出来的字符（U+FFFD）：\ufffd']],
    ['邮箱：a@b.cn；联系电话：', ['联系方式是空的：电话：']],
    ['（1）落实”一岗双责“', ['引号前后颠倒或不成对：”']],
    ['落实“一岗双责', ['引号前后颠倒或不成对：“']],
    ['修订《办法', ['《》 不成对：']],
  ])('%s', (text, expected) => {
    expect(suspicionsOf(text)).toEqual(expected);
  });

  test('words that stand alone elsewhere', () => {
    expect(suspicionsOf('下调10%宝博体育，于', { advertisements: ['宝博体育'] })).toEqual([
      '像是插入的广告：宝博体育',
    ]);
  });

  test('days later than the page', () => {
    const late = { capturedOn: '2024-09-26' };
    expect(suspicionsOf('市中心于2024年10月31日终止合同', late)).toEqual([
      '晚于网页发布的日期（2024-09-26）：2024年10月31日',
    ]);
    expect(suspicionsOf('市中心于2024年8月31日终止合同', late)).toEqual([]);
  });
});

test.each([
  '（1）健全“三会一课”制度，修订《办法（试行）》。',
  '开展线上培训，排查问题线索3条，开通热线12345。',
  '学习习近平总书记重要讲话，养成良好习惯。',
  '1.2023年2月28日、12月31日前完成；4月30日验收。',
  '坚持“当下改”与“长久立”相结合，用于停车线施划。',
  '上线“一网通办”系统，引入电线杆整治。',
])('sound text is not: %s', (text) => {
  expect(suspicionsOf(text)).toEqual([]);
});
