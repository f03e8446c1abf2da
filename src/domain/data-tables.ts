import {
  type DataContext,
  type DataTable,
  date,
  integer,
  number,
  SEPARATOR,
  string,
  table,
} from './data-table.ts';
import { datesTable, quantitiesTable, regulationsTable } from './fact-tables.ts';
import { listIndicators } from './indicators.ts';
import { namesMentioned } from './mention-index.ts';
import type { Entry } from './notice.ts';
import { publishedReading } from './readings.ts';
import { rememberLast } from './remember.ts';
import type { MeasureData } from './schemas.ts';
import { STATUS_LABELS } from './status.ts';

/** Names of all tables of a notice, in the order in which they are offered. */
export const TABLE_NAMES = [
  'measures',
  'quantities',
  'dates',
  'commitments',
  'regulations',
  'indicators',
  'ledger',
] as const;

/** All tables of a notice, in the order of their names. */
export const dataTables = rememberLast(buildTables);

function buildTables(context: DataContext): DataTable[] {
  return [
    measuresTable(context),
    quantitiesTable(context),
    datesTable(context),
    commitmentsTable(context),
    regulationsTable(context),
    indicatorsTable(context),
    ledgerTable(context),
  ];
}

type Measure = Entry<MeasureData>;

function measuresTable({ notice, registers, urlOf }: DataContext): DataTable {
  const sectionOf = ({ data }: Measure) => notice.sections.find(({ id }) => id === data.section);
  const textOf = ({ paragraphs }: Measure): string => publishedReading(paragraphs);
  return table<Measure>(
    {
      name: 'measures',
      title: '整改措施',
      description: `每条整改措施一行。一格里有多个值时用“${SEPARATOR}”隔开。`,
    },
    notice.measures,
    [
      string('id', '编号', '三位数字的编号，不变', ({ id }) => id),
      integer('number', '条', '第几条', ({ data }) => data.number),
      integer('part', '部分', '所属部分的编号', (row) => sectionOf(row)?.data.part ?? null),
      string('section', '章节', '所属章节的编号', ({ data }) => data.section),
      string(
        'section_title',
        '章节标题',
        '〔〕中的是本站所拟',
        (row) => sectionOf(row)?.data.title ?? null,
      ),
      string('title', '标题', '〔〕中的是本站所拟', ({ data }) => data.title),
      string('status', '进展', '编者依据正文判断的进展，代码', ({ data }) => data.status),
      string(
        'status_label',
        '进展（中文）',
        '同上，中文',
        ({ data }) => STATUS_LABELS[data.status],
      ),
      string(
        'evidence',
        '依据原句',
        '表明进展的原句；原文未说明的为空',
        ({ data }) => data.evidence ?? null,
      ),
      string('topics', '专题', '编者所分的专题', ({ data }) => data.topics.join(SEPARATOR)),
      string('units', '单位', '正文点到的单位', (row) =>
        namesMentioned(textOf(row), registers.units).join(SEPARATOR),
      ),
      string('places', '地点', '正文写到的地点', (row) =>
        namesMentioned(textOf(row), registers.places).join(SEPARATOR),
      ),
      string('text', '正文', '发布的正文；〔残缺〕处原文丢失', textOf),
      string('source_lines', '来源行', '来源的行号', ({ data }) =>
        data.source.lines.join(SEPARATOR),
      ),
      string('url', '网址', '这条措施的固定网址', urlOf),
    ],
  );
}

function commitmentsTable({ notice, urlOf }: DataContext): DataTable {
  const rows = notice.measures.flatMap((measure) =>
    measure.data.commitments.map((commitment) => ({ measure, commitment })),
  );
  return table(
    { name: 'commitments', title: '承诺', description: '写明时限的每项承诺一行。' },
    rows,
    [
      string('measure', '措施', '所在措施的编号', ({ measure }) => measure.id),
      string('quote', '原文', '逐字照录', ({ commitment }) => commitment.quote),
      date('due', '期限', '原文写明的期限', ({ commitment }) => commitment.due),
      string('url', '网址', '这条措施的固定网址', ({ measure }) => urlOf(measure)),
    ],
  );
}

function indicatorsTable({ notice, urlOf }: DataContext): DataTable {
  const rows = listIndicators(notice).flatMap((indicator) =>
    indicator.points.map((point) => ({ indicator, point })),
  );
  return table({ name: 'indicators', title: '指标', description: '指标的每个数字一行。' }, rows, [
    string('indicator', '指标', '指标的编号', ({ indicator }) => indicator.id),
    string('title', '标题', '指标说明的事实', ({ indicator }) => indicator.title),
    string('label', '项目', '数字的名称，编者所加', ({ point }) => point.label),
    string('measure', '措施', '所在措施的编号', ({ point }) => point.measure.id),
    string('quote', '原文', '逐字照录', ({ point }) => point.quote),
    number('value', '数值', '以单位计', ({ point }) => point.value),
    string('unit', '单位', '数字的单位', ({ point }) => point.unit),
    string('qualifier', '限定', '同“数字”表', ({ point }) => point.qualifier),
    string(
      'period',
      '时间',
      '原文写明的时间；未说明的为空',
      ({ point }) => point.period?.quote ?? null,
    ),
    string(
      'role',
      '作用',
      'whole（总数）、target（目标）、aside（只列表）；其余为空',
      ({ point }) => point.role,
    ),
    string(
      'url',
      '网址',
      '所在自然段的固定网址',
      ({ point }) => `${urlOf(point.measure)}#${point.anchor}`,
    ),
  ]);
}

function ledgerTable({ ledger }: DataContext): DataTable {
  const rows = ledger.lines.flatMap(({ line, text, claims }) =>
    claims.map((claim) => ({ line, text, claim })),
  );
  return table(
    {
      name: 'ledger',
      title: '校勘账',
      description: '来源的每一段文字一行：归到哪里，或为什么不收录。',
    },
    rows,
    [
      integer('line', '行', '来源的行号', ({ line }) => line),
      integer('start', '起', '在本行中的起点（UTF-16 单元，从 0 起）', ({ claim }) => claim.start),
      integer('end', '止', '在本行中的终点，不含', ({ claim }) => claim.end),
      string(
        'kind',
        '归类',
        'measure（措施）、section（章节）、notice（通报其余部分）、excluded（不收录）、whitespace（空白）',
        ({ claim }) => claim.kind,
      ),
      string('target', '归到', '措施或章节的编号', ({ claim }) => claim.target),
      string('reason', '原因', '不收录的原因', ({ claim }) => claim.reason),
      string('text', '文字', '来源中的原样', ({ text, claim }) =>
        text.slice(claim.start, claim.end),
      ),
    ],
  );
}
