import { describe, expect, test } from 'vitest';
import { readDates } from '../../src/domain/date-mentions.ts';
import { type Qualifier, readQuantities } from '../../src/domain/quantities.ts';
import { publishedReading } from '../../src/domain/readings.ts';
import { readRegulations } from '../../src/domain/regulations.ts';
import { readFirstNotice } from '../support/first-notice.ts';

/** `[quote, value, unit, qualifier]` */
type Quantity = readonly [string, number, string, Qualifier?];
/** `[quote, from, to, inferred]` */
type DateRow = readonly [string, string | null, string | null, boolean];
/** `[title, number, version]` */
type Regulation = readonly [string, string | null, string | null];

interface Row {
  text: string;
  quantities?: readonly Quantity[];
  dates?: readonly DateRow[];
  regulations?: readonly Regulation[];
}

/** Strings of the notice, and all that the parsers must read in them: what is not listed is not read. */
const ROWS: readonly Row[] = [
  // Figures with 余, 约, 以上, 不足, and what they are per.
  { text: '处罚22余万元', quantities: [['22余万元', 220000, '元', 'over']] },
  { text: '巡查道路工地1万余场次', quantities: [['1万余场次', 10000, '场次', 'over']] },
  { text: '作出罚款5万余元的行政处罚', quantities: [['5万余元', 50000, '元', 'over']] },
  { text: '拆除违法建设20余万平方米', quantities: [['20余万平方米', 200000, '平方米', 'over']] },
  { text: '面积达3000余平方米', quantities: [['3000余平方米', 3000, '平方米', 'over']] },
  { text: '出动执法人员49000余人次', quantities: [['49000余人次', 49000, '人次', 'over']] },
  {
    text: '7800余人次、4500余车次',
    quantities: [
      ['7800余人次', 7800, '人次', 'over'],
      ['4500余车次', 4500, '车次', 'over'],
    ],
  },
  { text: '处置常州市区生活垃圾约200吨/日', quantities: [['约200吨/日', 200, '吨/日', 'about']] },
  { text: '共处置约1800吨', quantities: [['约1800吨', 1800, '吨', 'about']] },
  { text: '占比约49.5%', quantities: [['约49.5%', 49.5, '%', 'about']] },
  {
    text: '11月份识别准确率达90%以上',
    quantities: [['90%以上', 90, '%', 'at-least']],
    dates: [['11月份', '2023-11-01', '2023-11-30', true]],
  },
  { text: '公示时间不足5个工作日', quantities: [['不足5个工作日', 5, '个工作日', 'below']] },
  {
    text: '对月度考核低于80分的11家公司',
    quantities: [
      ['低于80分', 80, '分', 'below'],
      ['11家', 11, '家'],
    ],
  },
  { text: '密度达到每平方公里4座', quantities: [['每平方公里4座', 4, '座/平方公里']] },
  { text: '开展每季度1次的全覆盖测评', quantities: [['每季度1次', 1, '次/季度']] },
  // Measure words.
  {
    text: '13车，计66.62吨',
    quantities: [
      ['13车', 13, '车'],
      ['66.62吨', 66.62, '吨'],
    ],
  },
  {
    text: '共清理10852处、1929.58平方米',
    quantities: [
      ['10852处', 10852, '处'],
      ['1929.58平方米', 1929.58, '平方米'],
    ],
  },
  {
    text: '罚款6起、1430元',
    quantities: [
      ['6起', 6, '起'],
      ['1430元', 1430, '元'],
    ],
  },
  { text: '已停机13个号码', quantities: [['13个', 13, '个']] },
  { text: '罚款165030元', quantities: [['165030元', 165030, '元']] },
  {
    text: '430车次，扣644分',
    quantities: [
      ['430车次', 430, '车次'],
      ['644分', 644, '分'],
    ],
  },
  { text: '交流发言26人次', quantities: [['26人次', 26, '人次']] },
  {
    text: '从115座降至62座',
    quantities: [
      ['115座', 115, '座'],
      ['62座', 62, '座'],
    ],
  },
  { text: '补植行道树2526棵', quantities: [['2526棵', 2526, '棵']] },
  { text: '有17块楼顶大型户外广告设施', quantities: [['17块', 17, '块']] },
  {
    text: '《督察建议书》1份',
    quantities: [['1份', 1, '份']],
    regulations: [['督察建议书', null, null]],
  },
  { text: '第三方完成10次督查', quantities: [['10次', 10, '次']] },
  { text: '1期城市治理能力提升培训班', quantities: [['1期', 1, '期']] },
  { text: '管理服务标准化大赛1场', quantities: [['1场', 1, '场']] },
  { text: '市委办督办件2件', quantities: [['2件', 2, '件']] },
  { text: '局领导带队分5批', quantities: [['5批', 5, '批']] },
  { text: '领导干部读书班7天', quantities: [['7天', 7, '天']] },
  { text: '依托7个“局人才工作室”', quantities: [['7个', 7, '个']] },
  { text: '提拔1名“80后”干部', quantities: [['1名', 1, '名']] },
  // Chinese numerals, where they count and where they don't.
  { text: '连续三次召集', quantities: [['三次', 3, '次']] },
  { text: '对两套房产', quantities: [['两套', 2, '套']] },
  { text: '建立三年项目储备库', quantities: [['三年', 3, '年']] },
  { text: '三本垃圾分类知识读本', quantities: [['三本', 3, '本']] },
  { text: '六项活动', quantities: [['六项', 6, '项']] },
  { text: '两个绿化类处罚事项', quantities: [['两个', 2, '个']] },
  { text: '发布三期情况通报', quantities: [['三期', 3, '期']] },
  { text: '开展“六个一”活动' },
  { text: '考评员“六条禁令”' },
  { text: '设计一批标语类' },
  { text: '一起安排、一起部署' },
  { text: '均能一次性达成统一决策意见' },
  { text: '一本通填写的方法和要求' },
  { text: '举一反三' },
  { text: '建立一级对一级的责任传导机制' },
  { text: '二类及以上公厕比例' },
  { text: '第四、五年合同' },
  { text: '平台进行二次竞拍' },
  { text: '填埋场续建四期工程' },
  { text: '武进夹山焚烧项目一期项目' },
  { text: '第二批主题教育' },
  { text: '三井街道' },
  { text: '凯虹四季酒店2处违法建设', quantities: [['2处', 2, '处']] },
  { text: '每三个月制作综合执法季报' },
  // Names, numbers of houses and documents, list markers.
  { text: '“532”发展战略' },
  { text: '由“6+1”模式改为“5+2”模式' },
  { text: '“1251”能力训练' },
  { text: '“85后”正科职和“90后”副科职' },
  { text: '富强新村36幢403室（59.5㎡）', quantities: [['59.5㎡', 59.5, '平方米']] },
  { text: '丽华二村43幢甲单元301室（71.53㎡）', quantities: [['71.53㎡', 71.53, '平方米']] },
  { text: '聚湖东路2号停车场' },
  { text: '（3）摸清环卫家底' },
  { text: '城市治理统建部分（2023）项目' },
  { text: '综合执法季报第2期' },
  {
    text: '《城市公共厕所设计标准》（CJJ14-2016）',
    regulations: [['城市公共厕所设计标准', 'CJJ14-2016', null]],
  },
  {
    text: '《生活垃圾转运站技术规范》（CJJ/T 47-2016）',
    regulations: [['生活垃圾转运站技术规范', 'CJJ/T 47-2016', null]],
  },
  {
    text: '《常州市城市管理局盘活国有资产工作方案》（常城管〔2023〕38号）',
    regulations: [['常州市城市管理局盘活国有资产工作方案', '常城管〔2023〕38号', null]],
  },
  {
    text: '《常州市生活垃圾分类管理条例》（二审稿）',
    regulations: [['常州市生活垃圾分类管理条例', null, '二审稿']],
  },
  {
    text: '《常州市生活垃圾分类管理条例（草案）》',
    regulations: [['常州市生活垃圾分类管理条例', null, '草案']],
  },
  {
    text: '列出《2023-2024年度全市公园行业管理和指导服务目标任务分解表》',
    regulations: [['2023-2024年度全市公园行业管理和指导服务目标任务分解表', null, null]],
  },
  {
    text: '《常州市生活垃圾转运站提升改造行动实施方案（2022-2025年）》',
    regulations: [['常州市生活垃圾转运站提升改造行动实施方案（2022-2025年）', null, null]],
  },
  // Dates and periods.
  { text: '8月4日至9月11日', dates: [['8月4日至9月11日', '2023-08-04', '2023-09-11', true]] },
  { text: '8-11月份', dates: [['8-11月份', '2023-08-01', '2023-11-30', true]] },
  { text: '1-10月共开展', dates: [['1-10月', '2023-01-01', '2023-10-31', true]] },
  {
    text: '于2023年11月8日至11月22日期间',
    dates: [['2023年11月8日至11月22日', '2023-11-08', '2023-11-22', false]],
  },
  { text: '2023年8月至10月', dates: [['2023年8月至10月', '2023-08-01', '2023-10-31', false]] },
  { text: '从第二季度开始', dates: [['第二季度', '2023-04-01', '2023-06-30', true]] },
  { text: '今年以来', dates: [['今年以来', '2023-01-01', null, true]] },
  { text: '“十四五”期间', dates: [['“十四五”期间', '2021-01-01', '2025-12-31', false]] },
  {
    text: '2026年底前二类及以上公厕比例达到70%、三类及以上公厕达到100%',
    quantities: [
      ['70%', 70, '%'],
      ['100%', 100, '%'],
    ],
    dates: [['2026年底前', null, '2026-12-31', false]],
  },
  { text: '自2022年起', dates: [['2022年起', '2022-01-01', null, false]] },
  { text: '各辖市、区每月5日' },
  {
    text: '2024年将再更新12辆便民服务车',
    quantities: [['12辆', 12, '辆']],
    dates: [['2024年', '2024-01-01', '2024-12-31', false]],
  },
  {
    text: '年底前完成30%的计划',
    quantities: [['30%', 30, '%']],
    dates: [['年底前', null, '2023-12-31', true]],
  },
];

const notice = await readFirstNotice();
const texts = notice.measures.map(({ paragraphs }) => publishedReading(paragraphs));

test('there are at least sixty hard strings, each once', () => {
  expect(new Set(ROWS.map(({ text }) => text)).size).toBe(ROWS.length);
  expect(ROWS.length).toBeGreaterThanOrEqual(60);
});

describe.each(ROWS)('$text', ({ text, quantities = [], dates = [], regulations = [] }) => {
  test('stands in the notice', () => {
    expect(texts.some((each) => each.includes(text))).toBe(true);
  });

  test('is read as what it says', () => {
    const read = readQuantities(text).map(({ start, end, value, unit, qualifier }) => [
      text.slice(start, end),
      value,
      unit,
      ...(qualifier ? [qualifier] : []),
    ]);
    expect(read).toEqual(quantities);
    expect(
      readDates(text, 2023).map(({ start, end, from, to, isInferred }) => [
        text.slice(start, end),
        from,
        to,
        isInferred,
      ]),
    ).toEqual(dates);
    expect(
      readRegulations(text).map(({ title, number, version }) => [title, number, version]),
    ).toEqual(regulations);
  });
});
