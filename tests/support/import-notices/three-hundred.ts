import { type Random, seededRandom } from '../random.ts';
import { type Fixture, utf8 } from './fixture.ts';

const MEASURES = 300;
const SECTIONS = 30;
/** Areas of the second part, the problems that each holds. */
const AREAS = ['党的领导', '全面从严治党', '基层党组织建设', '巡视审计整改'] as const;
const NUMERALS = ['一', '二', '三', '四'] as const;

const DUTIES = [
  '耕地保护',
  '高标准农田建设',
  '农机购置补贴',
  '动物防疫',
  '农产品质量安全',
  '宅基地管理',
  '种业振兴',
  '渔业安全',
  '农村人居环境整治',
  '村级集体资产监管',
] as const;
const FAULTS = ['谋划不深', '推进不力', '监管缺位', '底数不清', '责任虚化', '作风不实'] as const;
const ACTS = [
  (duty: string, n: number) =>
    `修订完善${duty}管理制度${n}项，明确职责分工和办理时限，推动工作有章可循。`,
  (duty: string, n: number) =>
    `对全市${duty}情况开展全面排查，发现问题${n}个，建立台账，逐项销号。`,
  (duty: string, n: number) => `组织${duty}专题培训${n}期，培训基层干部${n * 35}人次。`,
  (duty: string, n: number) =>
    `压实乡镇属地责任，将${duty}纳入年度考核，约谈进度滞后的乡镇${n}个。`,
  (duty: string, n: number) => `落实${duty}专项资金${n * 120}万元，实行专账管理、专款专用。`,
  (duty: string, n: number) =>
    `会同财政、审计部门对${duty}项目资金使用情况开展检查，收回结余资金${n}.${n}万元。`,
] as const;

/** Sizes of the sections: from 5 to 15, with the sum that is wanted. */
function sizes(random: Random): number[] {
  const drawn = Array.from({ length: SECTIONS }, () => 5 + Math.floor(random() * 11));
  for (let rest = MEASURES - drawn.reduce((sum, size) => sum + size, 0); rest !== 0; ) {
    const at = Math.floor(random() * SECTIONS);
    const changed = (drawn[at] ?? 0) + Math.sign(rest);
    if (changed < 5 || changed > 15) continue;
    drawn[at] = changed;
    rest -= Math.sign(rest);
  }
  return drawn;
}

const random = seededRandom(300);
const SIZES = sizes(random);

function pick<T>(list: readonly [T, ...T[]]): T {
  return list[Math.floor(random() * list.length)] ?? list[0];
}

function problems(): string[] {
  const lines: string[] = [];
  for (const [index, size] of SIZES.entries()) {
    const area = Math.floor((index * AREAS.length) / SECTIONS);
    const first = Math.ceil((area * SECTIONS) / AREAS.length);
    if (index === first) lines.push(`（${NUMERALS[area]}）${AREAS[area]}方面`);
    const duty = pick(DUTIES);
    lines.push(`${index - first + 1}.关于${duty}${pick(FAULTS)}的问题。`);
    for (let number = 1; number <= size; number++) {
      lines.push(`（${number}）${pick(ACTS)(duty, 2 + Math.floor(random() * 8))}`);
      if (random() < 0.1) lines.push('有关情况每季度向局党组专题报告，结果在系统内通报。');
    }
  }
  return lines;
}

const LINES = [
  '江州市农业农村局党组关于市委巡察整改进展情况的通报',
  '2024年4月1日至2024年6月28日，市委第一巡察组对市农业农村局党组进行了巡察。2024年8月2日，市委第一巡察组向市农业农村局党组反馈了巡察意见。针对反馈的30个问题，局党组制定300条整改措施。',
  '一、整改工作组织情况',
  '局党组统筹推进整改，做到任务到岗、责任到人。',
  '二、反馈问题整改落实情况',
  ...problems(),
  '三、下一步工作打算',
  '局党组将一以贯之抓好后续整改，以钉钉子精神推动乡村全面振兴。',
  '江州市农业农村局党组',
  '2025年2月14日',
];

/** Three hundred measures, drawn from a seed: as long as a notice gets. */
export const THREE_HUNDRED: Fixture = {
  slug: '2024-jiangzhou-nongye',
  file: 'jiangzhou.txt',
  bytes: () => utf8(LINES.map((line) => `    ${line}`).join('\n')),
  expected: {
    title: '江州市农业农村局党组关于市委巡察整改进展情况的通报',
    issuer: '江州市农业农村局党组',
    inspector: '市委第一巡察组',
    published: '2025-02-14',
    year: 2024,
    milestones: ['巡察进驻 2024-04-01/2024-06-28', '反馈意见 2024-08-02'],
    parts: [
      '〔导语〕',
      '一、整改工作组织情况',
      '二、反馈问题整改落实情况',
      '三、下一步工作打算',
      '〔落款〕',
    ],
    sections: SIZES,
    measures: { 1: '（1）', 300: `（${SIZES.at(-1)}）` },
    claims: { 整改措施: '300 agrees', 反馈的问题: '30 agrees' },
  },
};
