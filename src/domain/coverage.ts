import { readDates } from './date-mentions.ts';
import type { Finding } from './finding.ts';
import { locateQuote } from './indicators.ts';
import { coverOf, findNames, overlaps, type TextRange } from './names-in-text.ts';
import { type Entry, indicatorsFileOf, type Notice } from './notice.ts';
import { readQuantities } from './quantities.ts';
import { publishedReading } from './readings.ts';
import { readRegulations } from './regulations.ts';
import type { MeasureData } from './schemas.ts';

/** How much of what the measures count the indicators account for. */
export interface Coverage {
  quantities: number;
  /** Of these, how many are points of an indicator; the others are listed with a reason. */
  charted: number;
  /** And how many are in neither, as can be where the annotation is pending. */
  unclassified: number;
}

export function measureCoverage(notice: Notice): Coverage {
  const { measures, indicators } = notice;
  const figures = measures.flatMap((measure) => {
    const text = publishedReading(measure.paragraphs);
    const claims = claimsOn(notice, measure, text);
    return readQuantities(text).map((figure) => ({ isClaimed: isCovered(figure, claims) }));
  });
  return {
    quantities: figures.length,
    charted: indicators?.indicators.reduce((sum, { points }) => sum + points.length, 0) ?? 0,
    unclassified: figures.filter(({ isClaimed }) => !isClaimed).length,
  };
}

interface Claim extends TextRange {
  quote: string;
  at: (string | number)[];
}

/** What is listed as not charted is a figure of its measure, and no figure is listed twice. */
export function checkClassified(notice: Notice): Finding[] {
  const file = indicatorsFileOf(notice.entry);
  const findings: Finding[] = checkReferences(notice, file);
  for (const measure of notice.measures) {
    const text = publishedReading(measure.paragraphs);
    const claims = claimsOn(notice, measure, text);
    for (const [index, claim] of claims.entries()) {
      const other = claims.slice(0, index).find((each) => overlaps(each, claim));
      if (!other) continue;
      const message = `原句“${claim.quote}”与“${other.quote}”重叠；一个数字只能归在一处，请删去其中之一`;
      findings.push({ file, at: claim.at, message });
    }
  }
  return findings;
}

/**
 * Every quantity of the measures, and every other run of digits that no parser explains, must be in
 * an indicator or in `not_charted` with a reason: those that are not.
 */
export function findUnclassified(notice: Notice): Finding[] {
  const findings: Finding[] = [];
  for (const measure of notice.measures) {
    const text = publishedReading(measure.paragraphs);
    const claims = claimsOn(notice, measure, text);
    for (const { start, end } of figuresToCover(text)) {
      if (isCovered({ start, end }, claims)) continue;
      const paragraph = measure.paragraphs[text.slice(0, start).split('\n').length - 1];
      const context = text.slice(Math.max(0, start - 6), end + 6).replaceAll('\n', '');
      const message = `数字“${text.slice(start, end)}”（${context}）没有归入任何指标；请写进 indicators.yaml 的 points，或写进 not_charted 并说明原因`;
      findings.push({ file: measure.file, at: paragraph?.line ?? 1, message });
    }
  }
  return findings;
}

function isCovered({ start, end }: TextRange, claims: readonly TextRange[]): boolean {
  return claims.some((claim) => claim.start <= start && end <= claim.end);
}

/** The number of a paragraph in a list: （1）, (1), 1. or 1、 */
const MARKER = /^(?:[（(]\d+[）)]|\d+[.．、])/gm;

/** Quantities, and digits that are neither date, citation, name, number of a list nor quantity. */
function figuresToCover(text: string): TextRange[] {
  const quantities = readQuantities(text);
  const isExplained = coverOf(text, [
    ...quantities,
    ...readDates(text, 2000),
    ...readRegulations(text),
    ...findNames(text),
    ...Array.from(text.matchAll(MARKER), ({ index, 0: marker }) => ({
      start: index,
      end: index + marker.length,
    })),
  ]);
  const loose = Array.from(text.matchAll(/\p{Nd}+(?:[.．]\p{Nd}+)?/gu), ({ index, 0: digits }) => ({
    start: index,
    end: index + digits.length,
  })).filter((digits) => !isExplained(digits));
  return [...quantities, ...loose].toSorted((a, b) => a.start - b.start);
}

function claimsOn({ indicators }: Notice, measure: Entry<MeasureData>, text: string): Claim[] {
  return claimedQuotes({ indicators })
    .filter((claim) => claim.measure === measure.data.number)
    .flatMap(({ quote, at }): Claim[] => {
      const range = locateQuote(text, quote, measure);
      return 'message' in range ? [] : [{ ...range, quote, at }];
    });
}

function claimedQuotes({ indicators: data }: Pick<Notice, 'indicators'>) {
  const charted = (data?.indicators ?? []).flatMap(({ points }, index) =>
    points.map(({ measure, quote }, place) => ({
      measure,
      quote,
      at: ['indicators', index, 'points', place, 'quote'],
    })),
  );
  const listed = (data?.not_charted ?? []).flatMap(({ quotes }, index) =>
    quotes.map(({ measure, quote }, place) => ({
      measure,
      quote,
      at: ['not_charted', index, 'quotes', place, 'quote'],
    })),
  );
  return [...charted, ...listed];
}

/** What is listed as not charted is there, and counts something; points are checked with their indicator. */
function checkReferences(notice: Notice, file: string): Finding[] {
  return claimedQuotes(notice)
    .filter(({ at }) => at[0] === 'not_charted')
    .flatMap(({ measure: number, quote, at }): Finding[] => {
      const measure = notice.measures.find(({ data }) => data.number === number);
      if (!measure) return [{ file, at, message: `没有第${number}条措施；请改正编号` }];
      const text = publishedReading(measure.paragraphs);
      const range = locateQuote(text, quote, measure);
      if ('message' in range) return [{ file, at, message: range.message }];
      const holds = figuresToCover(text).some(
        ({ start, end }) => range.start <= start && end <= range.end,
      );
      if (holds) return [];
      return [{ file, at, message: `原句“${quote}”里没有需要归类的数字；请删去这一行` }];
    });
}
