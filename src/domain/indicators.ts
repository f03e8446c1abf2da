import { anchorPrefix } from './anchors.ts';
import { readDates } from './date-mentions.ts';
import type { ChartKind, IndicatorData, PointData, PointRole } from './indicator-schema.ts';
import type { Entry, Notice } from './notice.ts';
import { type Qualifier, readQuantities } from './quantities.ts';
import { doubtfulRanges, type Paragraph, publishedReading } from './readings.ts';
import { rememberEach, rememberLast } from './remember.ts';
import type { MeasureData } from './schemas.ts';
import { anchorAt, sentenceAround } from './text-places.ts';
import { holdsQuote } from './verbatim.ts';

/** A figure of an indicator: what staff quote, and all that is read from the quote. */
export interface IndicatorPoint {
  label: string;
  measure: { id: string; number: number };
  /** Anchor on the measure's page. */
  anchor: string;
  quote: string;
  sentence: string;
  /** Offsets of the figure in the measure's published reading. */
  start: number;
  end: number;
  /** The figure as the text has it: 22余万元. */
  shown: string;
  value: number;
  unit: string;
  qualifier: Qualifier | null;
  /** When, in the text's words and as far as a parser reads them; `null` where the text does not say. */
  period: { quote: string; from: string | null; to: string | null } | null;
  role: PointRole | null;
  /** Why the editors doubt the figure's words; `null` where they don't. */
  doubt: string | null;
}

/** 指标: a finding with its figures. */
export interface Indicator {
  id: string;
  title: string;
  chart: ChartKind;
  unit: string | null;
  note: string | null;
  points: readonly IndicatorPoint[];
  /** In a part-to-whole: what the parts leave of the whole, which the text does not break down. */
  remainder: number | null;
}

/** Why a point can't be read, and which of its fields is to blame. */
export interface PointError {
  field: keyof PointData;
  message: string;
}

/** All indicators of a notice that passed the check; throws on others. */
export const listIndicators = rememberLast(listAll);

function listAll(notice: Pick<Notice, 'entry' | 'measures' | 'indicators'>): Indicator[] {
  return (notice.indicators?.indicators ?? []).map((indicator): Indicator => {
    const points = indicator.points.map((point) => {
      const read = readPoint(notice, point);
      if ('message' in read) throw new Error(`${indicator.id}: ${read.message}`);
      return read;
    });
    const { id, title, chart, unit = null, note = null } = indicator;
    return { id, title, chart, unit, note, points, remainder: remainderOf(chart, points) };
  });
}

/** The figures that staff chose for the home page, in their order. */
export function headlinePoints(
  notice: Pick<Notice, 'entry' | 'measures' | 'indicators'>,
): IndicatorPoint[] {
  const indicators = listIndicators(notice);
  return (notice.indicators?.headline ?? []).flatMap(({ indicator, point, label }) => {
    const found = indicators.find(({ id }) => id === indicator);
    const points = found?.points.filter((each) => each.label === point) ?? [];
    return points.map((each) => ({ ...each, label: label ?? point }));
  });
}

/** Read once for all points of a measure. */
const quantitiesOf = rememberEach((paragraphs: readonly Paragraph[]) =>
  readQuantities(publishedReading(paragraphs)),
);

/** Finds the quote in its measure and reads its one figure. */
export function readPoint(
  { entry, measures }: Pick<Notice, 'entry' | 'measures'>,
  point: PointData,
): IndicatorPoint | PointError {
  const measure = measures.find(({ data }) => data.number === point.measure);
  if (!measure) return { field: 'measure', message: `没有第${point.measure}条措施；请改正编号` };
  const text = publishedReading(measure.paragraphs);
  const range = locateQuote(text, point.quote, measure);
  if ('message' in range) return { field: 'quote', message: range.message };
  const inside = quantitiesOf(measure.paragraphs).filter(
    ({ start, end }) => range.start <= start && end <= range.end,
  );
  const [figure] = inside;
  if (!figure || inside.length > 1) {
    const problem = figure ? `含有 ${inside.length} 个数字` : '读不出数字';
    const message = `原句“${point.quote}”${problem}；请逐字引用恰好含一个完整数字的一段，“约、余、以上”和单位都要在内`;
    return { field: 'quote', message };
  }
  const period =
    point.period === undefined ? null : readPeriod(text, point.period, entry.data.year);
  if (period && 'message' in period) return { field: 'period', message: period.message };
  const { start, end, value, unit, qualifier } = figure;
  return {
    label: point.label,
    measure: { id: measure.id, number: measure.data.number },
    anchor: anchorAt(anchorPrefix(measure.file), text, start),
    quote: point.quote,
    sentence: sentenceAround(text, start, end),
    start,
    end,
    shown: text.slice(start, end),
    value,
    unit,
    qualifier,
    period,
    role: point.role ?? null,
    doubt:
      doubtfulRanges(measure.paragraphs).find((each) => each.start < end && start < each.end)
        ?.note ?? null,
  };
}

/** Times that name no date. */
const UNDATED = /^(?:截至)?目前$|^全年$/;

function readPeriod(
  text: string,
  quote: string,
  year: number,
): Exclude<IndicatorPoint['period'], null> | { message: string } {
  if (!text.includes(quote)) {
    return { message: `时间“${quote}”不在本条正文中；请逐字引用，原文未说明就删去这一项` };
  }
  const dates = readDates(quote, year);
  const [date] = dates;
  if (dates.length > 1 || (!date && !UNDATED.test(quote))) {
    return { message: `“${quote}”读不出一个时间；请引用一个日期、时段或“目前”，没有就删去这一项` };
  }
  // 截至10月底 says when the count ends, not when it began.
  const from = quote.startsWith('截至') ? null : (date?.from ?? null);
  return { quote, from, to: date?.to ?? null };
}

/** Where a quote stands in a measure's published reading; it must stand there once. */
export function locateQuote(
  text: string,
  quote: string,
  { data, paragraphs }: Pick<Entry<MeasureData>, 'data' | 'paragraphs'>,
): { start: number; end: number } | { message: string } {
  const start = text.indexOf(quote);
  if (start < 0) {
    return { message: `原句“${quote}”不在第${data.number}条正文中；请从正文逐字复制` };
  }
  if (!holdsQuote(paragraphs, quote)) {
    return { message: `原句“${quote}”跨过了残缺处，或全是补字，不能作证；请换一段原文` };
  }
  if (text.includes(quote, start + 1)) {
    return { message: `原句“${quote}”在第${data.number}条正文中不止一处；请多引几个字` };
  }
  return { start, end: start + quote.length };
}

/** The points that a chart draws: not those set aside for the table. */
export function drawnPoints(points: readonly IndicatorPoint[]): IndicatorPoint[] {
  return points.filter(({ role }) => role !== 'aside');
}

/** What the parts leave of the whole; `null` where nothing is divided. */
export function remainderOf(
  chart: IndicatorData['chart'],
  points: readonly IndicatorPoint[],
): number | null {
  const whole = points.find(({ role }) => role === 'whole');
  if (chart !== 'parts' || !whole) return null;
  const parts = drawnPoints(points).filter(({ role }) => role !== 'whole');
  return whole.value - parts.reduce((sum, { value }) => sum + value, 0);
}
