import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Fixture } from './fixture.ts';

type Kind = 'part' | 'area' | 'problem' | 'measure' | 'text' | 'signature';

const TITLE = '中共临江市交通运输局党委关于巡察集中整改进展情况的通报';
/** The notice as Word holds it, and the number that Word shows in front of each paragraph. */
const BODY: readonly (readonly [Kind, string, string])[] = [
  [
    'text',
    '',
    '根据省委巡视工作安排，2024年2月26日至2024年4月30日，省委第五巡视组对局党委开展了巡视“回头看”。2024年6月3日，省委第五巡视组反馈了意见。局党委制定了11项整改措施，现将集中整改进展情况予以公布。',
  ],
  ['part', '一、', '履行整改主体责任情况'],
  ['text', '', '局党委书记认真履行第一责任人责任，主持召开党委会8次，现场督办难点问题4个。'],
  ['part', '二、', '反馈问题整改情况'],
  ['area', '（一）', '服务交通强国建设方面'],
  ['problem', '1.', '关于综合交通规划统筹不够的问题'],
  [
    'measure',
    '（1）',
    '编制《临江市综合立体交通网规划》，与国土空间规划同步衔接，重大项目入库26个。',
  ],
  ['measure', '（2）', '建立铁路、公路、水运月度会商机制，协调解决用地、用林问题15个。'],
  ['text', '', '对久拖不决的3个项目，由分管领导包干推进，目前均已开工。'],
  ['problem', '2.', '关于“四好农村路”管护不到位的问题'],
  ['measure', '（1）', '落实农村公路养护资金4200万元，实施养护工程186公里。'],
  ['measure', '（2）', '推行“路长制”，设置公示牌312块，全年巡查1.2万次。'],
  ['measure', '（3）', '整治危桥9座、隐患路段41处。'],
  ['area', '（二）', '履行行业监管职责方面'],
  ['problem', '1.', '关于出租汽车行业监管乏力的问题'],
  ['measure', '（1）', '查处非法营运车辆77辆，注销到期不换证的从业资格证105本。'],
  ['measure', '（2）', '开展驾驶员服务质量信誉考核，考核结果向社会公布。'],
  ['problem', '2.', '关于安全生产责任落实有漏洞的问题'],
  [
    'text',
    '',
    '开展“两客一危”企业安全生产标准化建设，停业整顿2家，约谈企业负责人11人次，压实企业主体责任。',
  ],
  ['area', '（三）', '加强干部队伍建设方面'],
  ['problem', '1.', '关于执法队伍作风不优的问题'],
  ['measure', '（1）', '组织执法人员轮训3期，覆盖240人。'],
  ['measure', '（2）', '推行“说理式执法”，行政复议纠错案件降为0。'],
  ['measure', '（3）', '聘请行风监督员20名，每季度召开座谈会。'],
  ['part', '三、', '下一步工作打算'],
  ['text', '', '持续抓好后续整改，做到标准不降、力度不减。'],
  ['signature', '', '中共临江市交通运输局委员会'],
  ['signature', '', '2024年12月9日'],
];

const HEADER = '临江市交通运输局文件';
const FOOTNOTE = '指对巡视反馈意见整改情况的再次检查。';
/** A picture of one pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (sign) => sign.charCodeAt(0),
);

/**
 * A Word file whose numbers are in none of its text: parts and areas are numbered by their style,
 * problems and measures by the list, all of one list of four levels. With it what an office's file
 * has besides: a running head, page numbers, a picture, a footnote, a comment.
 */
export const WORD_NUMBERING: Fixture = {
  slug: '2024-linjiang-jiaotong',
  file: 'linjiang.docx',
  async bytes() {
    const level = (
      at: number,
      format: (typeof LevelFormat)[keyof typeof LevelFormat],
      text: string,
    ) => ({ level: at, format, text, alignment: AlignmentType.START }) as const;
    const numbered = (id: string, name: string, at: number) => ({
      id,
      name,
      basedOn: 'Normal',
      paragraph: { numbering: { reference: 'notice', level: at, instance: 0 } },
    });
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'notice',
            levels: [
              level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
              level(1, LevelFormat.CHINESE_COUNTING, '（%2）'),
              level(2, LevelFormat.DECIMAL, '%3.'),
              level(3, LevelFormat.DECIMAL, '（%4）'),
            ],
          },
        ],
      },
      styles: {
        paragraphStyles: [numbered('Part', '通报一级标题', 0), numbered('Area', '通报二级标题', 1)],
      },
      footnotes: { 1: { children: [new Paragraph(FOOTNOTE)] } },
      comments: {
        children: [
          { id: 0, author: '审核', date: new Date(0), children: [new Paragraph('数字再核一下')] },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(HEADER)] }) },
          footers: {
            default: new Footer({
              children: [
                new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
              ],
            }),
          },
          children: [
            new Paragraph({ children: [new TextRun({ text: TITLE, bold: true, size: 44 })] }),
            ...BODY.map(([kind, , text]) => paragraph(kind, text)),
          ],
        },
      ],
    });
    return Packer.toBuffer(document);
  },
  expected: {
    title: TITLE,
    issuer: '中共临江市交通运输局党委',
    inspector: '省委第五巡视组',
    published: '2024-12-09',
    year: 2024,
    milestones: ['巡察进驻 2024-02-26/2024-04-30', '反馈意见 2024-06-03'],
    parts: [
      '〔导语〕',
      '一、履行整改主体责任情况',
      '二、反馈问题整改情况',
      '三、下一步工作打算',
      '〔落款〕',
    ],
    sections: [2, 3, 2, 1, 3],
    measures: { 2: '（2）建立铁路、公路', 8: '开展“两客一危”', 11: '（3）聘请行风监督员' },
    claims: { 整改措施: '11 agrees' },
    automatic: [
      { before: '。2024年6月3日', label: '[1]' },
      ...BODY.flatMap(([, label, before]) => (label === '' ? [] : [{ before, label }])),
      { before: FOOTNOTE, label: '1.' },
    ],
  },
};

function paragraph(kind: Kind, text: string): Paragraph {
  if (kind === 'part' || kind === 'area') {
    return new Paragraph({ style: kind === 'part' ? 'Part' : 'Area', text });
  }
  const level = { problem: 2, measure: 3, text: null, signature: null }[kind];
  const numbering = level === null ? null : { reference: 'notice', level, instance: 0 };
  return new Paragraph({ ...(numbering ? { numbering } : {}), children: runs(text) });
}

function runs(text: string) {
  if (text.startsWith('根据省委')) {
    const at = text.indexOf('。2024年6月3日');
    return [
      new TextRun(text.slice(0, at)),
      new FootnoteReferenceRun(1),
      new TextRun(text.slice(at)),
    ];
  }
  if (text.startsWith('落实农村公路')) {
    return [
      new CommentRangeStart(0),
      new TextRun(text),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
    ];
  }
  if (text.startsWith('推行“路长制”')) {
    const size = { width: 20, height: 20 };
    return [new TextRun(text), new ImageRun({ type: 'png', data: PIXEL, transformation: size })];
  }
  return [new TextRun(text)];
}
