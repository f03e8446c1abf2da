import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';
import type { Fixture } from './fixture.ts';

const TITLE = '青石市城市建设投资集团有限公司党委关于巡察整改进展情况的公告';
const LEAD =
  '2023年11月13日至2024年1月12日，市委第四巡察组对集团党委进行了巡察。2024年2月28日，市委第四巡察组向集团党委反馈了巡察意见。现将整改进展情况公告如下。';

/** Problem, measure, state; an empty problem goes on in the merged cell above. */
const LEDGER = [
  ['序号', '反馈问题', '整改措施', '整改进展'],
  [
    '1',
    '战略规划引领不够',
    '编制集团“十四五”中期评估报告，优化主业布局，退出非主业投资项目3个。',
    '已完成',
  ],
  ['2', '融资成本偏高', '置换高息债务12.6亿元，综合融资成本由5.8%降至4.3%。', '已完成'],
  ['', '', '与6家银行签订战略合作协议，授信额度提高到80亿元。', '长期坚持'],
  [
    '3',
    '工程结算久拖不决',
    '成立结算专班，完成超期未结算项目17个，核减工程款3150万元。',
    '正在推进',
  ],
  ['4', '子公司管控不严', '修订《子公司管理办法》，委派财务总监5名，撤并“空壳公司”4家。', '已完成'],
] as const;
const HOUSING = [
  ['年度', '开工（套）', '竣工（套）'],
  ['2022年', '1280', '960'],
  ['2023年', '1450', '1320'],
] as const;

/** Measures as rows of a table, as enterprises list them, and a table of figures inside a measure. */
export const WORD_TABLES: Fixture = {
  slug: '2023-qingshi-chengtou',
  file: 'chengtou.docx',
  async bytes() {
    const children = [
      new Paragraph(TITLE),
      new Paragraph(LEAD),
      new Paragraph('一、整改组织情况'),
      new Paragraph('集团党委成立整改工作专班，召开专题会议9次，逐条逐项对账销号。'),
      new Paragraph('二、集中整改任务完成情况'),
      new Paragraph('集团党委对照反馈意见，逐项落实整改，具体情况见下表。'),
      table(LEDGER),
      new Paragraph('三、需要长期坚持的整改事项'),
      new Paragraph('（一）关于保障性住房建设进度滞后的问题'),
      new Paragraph('1.倒排工期，挂图作战，加快保障性住房建设，近两年建设情况如下：'),
      table(HOUSING),
      new Paragraph('剩余项目将于2025年底前全部交付。'),
      new Paragraph('2.建立住房品质监督员制度，邀请住户代表26名全程参与验收。'),
      new Paragraph('（二）关于安全生产基础薄弱的问题'),
      new Paragraph('投入安全生产费用2300万元，排查整治隐患518处；每月开展“四不两直”检查。'),
      new Paragraph('青石市城市建设投资集团有限公司党委'),
      new Paragraph('2024年9月10日'),
    ];
    return Packer.toBuffer(new Document({ sections: [{ children }] }));
  },
  expected: {
    title: TITLE,
    issuer: '青石市城市建设投资集团有限公司党委',
    inspector: '市委第四巡察组',
    published: '2024-09-10',
    year: 2024,
    milestones: ['巡察进驻 2023-11-13/2024-01-12', '反馈意见 2024-02-28'],
    parts: [
      '〔导语〕',
      '一、整改组织情况',
      '二、集中整改任务完成情况',
      '三、需要长期坚持的整改事项',
      '〔落款〕',
    ],
    sections: [5, 2, 1],
    measures: {
      1: '1　战略规划引领不够　编制集团',
      3: '与6家银行签订战略合作协议',
      6: '1.倒排工期',
      7: '2.建立住房品质监督员制度',
      8: '投入安全生产费用',
    },
    claims: {},
  },
};

function table(rows: readonly (readonly string[])[]): Table {
  const isMerged = (row: number, column: number) => column < 2 && rows[row]?.[column] === '';
  return new Table({
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row === 0,
          children: cells.map((text, column) => {
            const merge = isMerged(row, column)
              ? { verticalMerge: VerticalMergeType.CONTINUE }
              : isMerged(row + 1, column)
                ? { verticalMerge: VerticalMergeType.RESTART }
                : {};
            return new TableCell({ ...merge, children: [new Paragraph(text)] });
          }),
        }),
    ),
  });
}
