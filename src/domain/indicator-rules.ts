import { COUNT_FIGURES } from './figure-rows.ts';
import type { Finding } from './finding.ts';
import type { IndicatorData, IndicatorsData } from './indicator-schema.ts';
import { drawnPoints, type IndicatorPoint, readPoint, remainderOf } from './indicators.ts';
import { indicatorsFileOf, type Notice } from './notice.ts';
import { readQuantities } from './quantities.ts';

/** Beyond this a bar of the smallest figure could not be seen beside the largest. */
const LARGEST_RATIO = 100;

type Report = (at: (string | number)[], message: string) => void;

/** Each indicator by itself: quotes that can be read, one unit, figures in the title that are quoted. */
export function checkIndicators(notice: Notice): Finding[] {
  const { indicators: data } = notice;
  if (!data) return [];
  const file = indicatorsFileOf(notice.entry);
  const findings: Finding[] = [];
  const report: Report = (at, message) => findings.push({ file, at, message });
  for (const [index, indicator] of data.indicators.entries()) {
    const at = ['indicators', index];
    if (data.indicators.findIndex(({ id }) => id === indicator.id) < index) {
      report([...at, 'id'], `编号“${indicator.id}”与前面的指标重复；请另取一个`);
    }
    if (COUNT_FIGURES.some((id) => id === indicator.id)) {
      report([...at, 'id'], `编号“${indicator.id}”已用于措施条数的图；请另取一个`);
    }
    const points = indicator.points.map((point, place) => {
      const read = readPoint(notice, point);
      if (!('message' in read)) return read;
      report([...at, 'points', place, read.field], read.message);
      return null;
    });
    const sound = points.filter((point) => point !== null);
    // What follows from a point that can't be read is not told twice.
    if (sound.length < points.length) continue;
    checkWords(indicator, sound, (field, message) => report([...at, ...field], message));
    checkChart(indicator, sound, (field, message) => report([...at, ...field], message));
    checkShares(indicator, sound, (field, message) => report([...at, ...field], message));
  }
  checkHeadline(notice, data, report);
  return findings;
}

/** No figure is typed: those in title, note and labels are those of the indicator's quotes. */
function checkWords(
  indicator: IndicatorData,
  points: readonly IndicatorPoint[],
  report: Report,
): void {
  const words = [
    { at: ['title'], text: indicator.title },
    { at: ['note'], text: indicator.note ?? '' },
    ...indicator.points.map(({ label }, place) => ({
      at: ['points', place, 'label'],
      text: label,
    })),
  ];
  for (const { at, text } of words) {
    for (const figure of unfoundedFigures(text, points)) report(at, unfounded(figure));
  }
  const labels = points.map(({ label }) => label);
  for (const [place, label] of labels.entries()) {
    if (labels.indexOf(label) === place) continue;
    report(['points', place, 'label'], `名称“${label}”在本指标中重复；请加以区别`);
  }
}

function unfounded(figure: string): string {
  return `“${figure}”没有出处：编者所写的数字须照录本指标某个数字的完整写法`;
}

/**
 * Figures in words of the editors that no point states.
 *
 * A figure must be a point's whole, with 约 and 余: 95座 is not what 2095座 says, nor is 1800吨 约1800吨.
 * Other digits, of years and dates, must stand in a quote or period.
 */
function unfoundedFigures(words: string, points: readonly IndicatorPoint[]): string[] {
  const figures = readQuantities(words).map(({ start, end }) => words.slice(start, end));
  const loose = digitsIn(words).filter((each) => !figures.some((figure) => figure.includes(each)));
  const named = points.flatMap(({ quote, period }) => digitsIn(`${quote} ${period?.quote ?? ''}`));
  return [
    ...figures.filter((figure) => !points.some(({ shown }) => shown === figure)),
    ...loose.filter((number) => !named.includes(number)),
  ];
}

function digitsIn(text: string): string[] {
  return text.match(/\d+(?:\.\d+)?/g) ?? [];
}

function checkChart(
  { chart, unit }: IndicatorData,
  points: readonly IndicatorPoint[],
  report: Report,
): void {
  if (chart === 'figures') {
    if (unit !== undefined) {
      report(['unit'], 'figures 各有各的单位，不画在同一根轴上；请删去 unit，或改用 bar');
    }
    return;
  }
  if (unit === undefined) {
    report(['chart'], `${chart} 须写明 unit（图中数字共同的单位）`);
    return;
  }
  const foreign = points.filter((point) => point.role !== 'aside' && point.unit !== unit);
  for (const point of foreign) {
    const message = `“${point.quote}”的单位是“${point.unit}”，图的单位是“${unit}”；同一张图只能有一个单位，请给它写 role: aside 或移到别的指标`;
    report(['points', points.indexOf(point), 'quote'], message);
  }
  if (foreign.length > 0) return;
  const drawn = drawnPoints(points);
  const values = drawn.map(({ value }) => value).filter((value) => value > 0);
  if (Math.max(...values) > LARGEST_RATIO * Math.min(...values)) {
    const message = `图中最大的数是最小的 ${LARGEST_RATIO} 倍以上，小的看不见；请改用 figures，或把相差太大的写成 role: aside`;
    report(['chart'], message);
  }
  const wholes = drawn.filter(({ role }) => role === 'whole').length;
  if (wholes !== (chart === 'parts' ? 1 : 0)) {
    report(['chart'], 'parts 须恰好有一个 role: whole（总数），bar 不能有');
  }
  const remainder = remainderOf(chart, points);
  if (remainder !== null && remainder < 0) {
    report(['chart'], `各部分之和比总数多 ${-remainder}${unit}；请核对原句，或改用 bar`);
  }
}

/** A percentage that the text states is the quotient of the two figures, to the decimals it has. */
function checkShares(
  { shares }: IndicatorData,
  points: readonly IndicatorPoint[],
  report: Report,
): void {
  for (const [place, share] of shares.entries()) {
    const [stated, part, whole] = [share.stated, share.part, share.whole].map((label) =>
      points.find((point) => point.label === label),
    );
    if (!stated || !part || !whole) {
      report(['shares', place], '须写本指标中已有的三个名称：stated、part、whole');
      continue;
    }
    const decimals = /\.(\d+)/.exec(stated.shown)?.[1]?.length ?? 0;
    const quotient = ((part.value / whole.value) * 100).toFixed(decimals);
    if (stated.unit === '%' && Number(quotient) === stated.value) continue;
    const message = `原文称“${stated.shown}”，${part.shown}除以${whole.shown}却是 ${quotient}%；请核对原句，确属原文矛盾的，写进 note 并删去这一行`;
    report(['shares', place], message);
  }
}

function checkHeadline(notice: Notice, { headline }: IndicatorsData, report: Report): void {
  for (const [place, { indicator: id, point: label, label: shown }] of headline.entries()) {
    const indicator = notice.indicators?.indicators.find((each) => each.id === id);
    const data = indicator?.points.find((point) => point.label === label);
    if (!indicator || !data) {
      report(['headline', place], `没有指标“${id}”或其中的“${label}”；请改正`);
      continue;
    }
    const point = readPoint(notice, data);
    if ('message' in point) continue;
    for (const figure of unfoundedFigures(shown ?? '', [point])) {
      report(['headline', place, 'label'], unfounded(figure));
    }
  }
}
