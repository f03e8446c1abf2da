import { isoToChineseMonth } from './dates.ts';
import { type Indicator, type IndicatorPoint, listIndicators } from './indicators.ts';
import type { Notice } from './notice.ts';
import { countByStatus, STATUS_LABELS } from './status.ts';
import { buildTimeline } from './timeline.ts';

/** One row of a chart's table. */
export interface FigureRow {
  label: string;
  /** The figure as readers see it. */
  shown: string;
  value: number;
  /** Whether the chart draws it. */
  isDrawn: boolean;
  /** Stated by the text; promised by it; or worked out from it. */
  kind: 'stated' | 'target' | 'derived';
  /** When, in the text's words. */
  period: string | null;
  /** The measure's sentence that states it. */
  source: { measure: { id: string; number: number }; anchor: string; sentence: string } | null;
  doubt: string | null;
}

/** A chart as its table holds it. */
export interface FigureTable {
  unit: string | null;
  /** The whole of which all drawn rows are parts; `null` where there is none. */
  whole: number | null;
  rows: readonly FigureRow[];
}

/** A chart that a notice has, with its permanent id. */
export interface Figure {
  id: string;
  title: string;
  note: string | null;
  rowHeading: string;
  table: FigureTable;
}

/** All charts of a notice: its indicators, then what is counted in the content itself. */
export function noticeFigures(notice: Notice): Figure[] {
  const indicators = listIndicators(notice).map((indicator): Figure => {
    const { id, title, note } = indicator;
    return { id, title, note, rowHeading: '项目', table: tableOf(indicator) };
  });
  return [...indicators, ...countFigures(notice)];
}

/** The ids of the charts that are counted in the content; indicators may not take them. */
export const COUNT_FIGURES = [
  'measures-by-status',
  'measures-by-section',
  'dates-by-month',
] as const;

/** Who judged the statuses, and what the count leaves out. */
function noteOnStatuses({ measures }: Notice): string {
  const unreviewed = measures.filter(({ data }) => data.status === 'unreviewed').length;
  return [
    '进展由编者依据正文原句判断',
    ...(unreviewed > 0 ? [`${unreviewed}条还在逐条标注，各种进展的条数还不完整`] : []),
    ...(measures.some(({ data }) => data.updates.length > 0)
      ? ['发布之后的进展不改变这里的条数']
      : []),
  ]
    .join('；')
    .concat('。');
}

export function countFigures(notice: Notice): Figure[] {
  const [byStatus, bySection, byMonth] = COUNT_FIGURES;
  return [
    {
      id: byStatus,
      title: '措施条数，按进展',
      note: noteOnStatuses(notice),
      rowHeading: '进展',
      table: tableByStatus(notice),
    },
    {
      id: bySection,
      title: '措施条数，按章节',
      note: null,
      rowHeading: '章节',
      table: tableBySection(notice),
    },
    {
      id: byMonth,
      title: '正文写到的日期，按所在月份',
      note: `跨月的时段和只有一头的期限不计。没有写明年份的，按通报所述的${notice.entry.data.year}年推定。`,
      rowHeading: '月份',
      table: tableByMonth(notice),
    },
  ];
}

/** The figures of an indicator; in a part-to-whole with what the text does not break down. */
export function tableOf({ chart, unit, points, remainder }: Indicator): FigureTable {
  const rows = points.map((point) => rowOf(point, chart !== 'figures'));
  const whole = points.find(({ role }) => role === 'whole');
  if (remainder !== null && remainder > 0) {
    rows.push({
      label: '其余，原文未分列',
      shown: `${remainder}${unit ?? ''}`,
      value: remainder,
      isDrawn: true,
      kind: 'derived',
      period: null,
      source: null,
      doubt: null,
    });
  }
  // A share is seen against the whole; growth may go beyond it.
  const isShare = chart === 'bar' && unit === '%' && points.every(({ value }) => value <= 100);
  return { unit, whole: whole?.value ?? (isShare ? 100 : null), rows };
}

function rowOf(point: IndicatorPoint, hasChart: boolean): FigureRow {
  const { label, shown, value, role, period, measure, anchor, sentence, doubt } = point;
  return {
    label,
    shown,
    value,
    isDrawn: hasChart && role !== 'aside' && role !== 'whole',
    kind: role === 'target' ? 'target' : 'stated',
    period: period?.quote ?? null,
    source: { measure, anchor, sentence },
    doubt,
  };
}

/** Measures by 进展; zeros included. */
export function tableByStatus({ measures }: Pick<Notice, 'measures'>): FigureTable {
  const counts = countByStatus(measures.map(({ data }) => data.status));
  const rows = counts.map(({ status, count }) => countRow(STATUS_LABELS[status], count, '条'));
  return { unit: '条', whole: measures.length, rows };
}

/** Measures by section, in the notice's order. */
export function tableBySection({
  sections,
  measures,
}: Pick<Notice, 'sections' | 'measures'>): FigureTable {
  const rows = sections.map(({ id, data }) => {
    const count = measures.filter(({ data: measure }) => measure.section === id).length;
    return countRow(data.title, count, '条');
  });
  return { unit: '条', whole: null, rows };
}

/** Dates that the measures name, by the month that holds them. */
export function tableByMonth(notice: Pick<Notice, 'entry' | 'measures'>): FigureTable {
  const { months } = buildTimeline(notice);
  const rows = months.map(({ month, entries }) =>
    countRow(isoToChineseMonth(month), entries.length, '处'),
  );
  return { unit: '处', whole: null, rows };
}

function countRow(label: string, count: number, unit: string): FigureRow {
  return {
    label,
    shown: `${count}${unit}`,
    value: count,
    isDrawn: true,
    kind: 'stated',
    period: null,
    source: null,
    doubt: null,
  };
}
