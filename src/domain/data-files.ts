import { LACUNA_PLAIN } from './apparatus.ts';
import { reconcileClaim } from './claims.ts';
import type { DataContext } from './data-table.ts';
import { readDates } from './date-mentions.ts';
import { listIndicators } from './indicators.ts';
import type { Ledger } from './ledger.ts';
import { summarizeLedger } from './ledger-summary.ts';
import { namesMentioned } from './mention-index.ts';
import type { Notice } from './notice.ts';
import { readQuantities } from './quantities.ts';
import { publishedReading } from './readings.ts';
import { indexRegulations, regulationsOf } from './regulation-index.ts';

/**
 * The published data files: a contract that others program against.
 *
 * Fields are only ever added. `urlOf` gives the absolute address of a measure's page.
 */
export function measuresFile({ notice, ledger, registers, urlOf }: DataContext) {
  const regulations = indexRegulations(notice);
  return notice.measures.map((measure) => {
    const { number, section, title, source, status, evidence, topics, commitments, updates } =
      measure.data;
    const text = publishedReading(measure.paragraphs);
    return {
      id: measure.id,
      notice: notice.id,
      number,
      url: urlOf(measure),
      section,
      part: notice.sections.find(({ id }) => id === section)?.data.part ?? null,
      title,
      text,
      source: {
        lines: source.lines,
        text: capturedReading(ledger, measure.id),
        excluded: excludedRuns(ledger, measure.id),
      },
      status,
      evidence: evidence ?? null,
      topics,
      units: namesMentioned(text, registers.units),
      places: namesMentioned(text, registers.places),
      regulations: regulationsOf(regulations, measure).map(({ title: name, numbers }) => ({
        title: name,
        number: numbers[0] ?? null,
      })),
      dates: readDates(text, notice.entry.data.year).map(
        ({ start, end, from, to, isInferred }) => ({
          quote: text.slice(start, end),
          start: from,
          end: to,
          inferred: isInferred,
        }),
      ),
      quantities: readQuantities(text).map(({ start, end, value, unit, qualifier }) => ({
        quote: text.slice(start, end),
        value,
        unit,
        qualifier,
      })),
      commitments,
      updates,
    };
  });
}

/** What the captured page has of a measure, noise included, line by line as it stands there. */
function capturedReading({ lines }: Ledger, measure: string): string {
  return lines
    .map(({ text, claims }) =>
      claims
        .filter(({ target }) => target === measure)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    )
    .filter((text) => text !== '')
    .join('\n');
}

/** The runs of the captured reading that are not the measure's, with the reason, in order. */
function excludedRuns(
  { lines }: Ledger,
  measure: string,
): { text: string; reason: string | null }[] {
  return lines.flatMap(({ text, claims }) =>
    claims
      .filter(({ kind, target }) => kind === 'excluded' && target === measure)
      .map(({ start, end, reason }) => ({ text: text.slice(start, end), reason })),
  );
}

/** 指标: the figures of the charts, each with the words that state it. */
export function indicatorsFile({ notice, urlOf }: DataContext) {
  return listIndicators(notice).map(({ id, title, unit, chart, note, points, remainder }) => ({
    id,
    title,
    unit,
    chart,
    note,
    points: points.map((point) => ({
      label: point.label,
      measure: point.measure.id,
      quote: point.quote,
      value: point.value,
      unit: point.unit,
      qualifier: point.qualifier,
      period: point.period,
      role: point.role,
      sentence: point.sentence,
      url: `${urlOf(point.measure)}#${point.anchor}`,
    })),
    remainder,
  }));
}

export function noticeFile(notice: Notice, ledger: Ledger, url: string) {
  const { title, issuer, inspector, published, publication, revised, annotation, year, source } =
    notice.entry.data;
  const { milestones, claims } = notice.entry.data;
  return {
    id: notice.id,
    url,
    title,
    issuer,
    inspector,
    published,
    publication,
    revised,
    /** `pending` while the editors have not yet judged all that is theirs to judge. */
    annotation: annotation ?? 'complete',
    year,
    text: publishedReading(notice.entry.paragraphs),
    milestones,
    claims: claims.map((claim) => reconcileClaim(claim, notice)),
    parts: notice.parts.map(({ data, paragraphs }) => ({
      number: data.number,
      title: data.title,
      text: publishedReading(paragraphs),
    })),
    sections: notice.sections.map(({ id, data, paragraphs }) => ({
      id,
      part: data.part,
      above: data.above.map(({ text }) => text),
      title: data.title,
      text: publishedReading(paragraphs),
      measures: notice.measures
        .filter((measure) => measure.data.section === id)
        .map((measure) => measure.id),
    })),
    lacuna: LACUNA_PLAIN,
    source: {
      description: source.description,
      sha256: source.sha256,
      folded: source.folded,
      ledger: summarizeLedger(ledger),
    },
  };
}

export function ledgerFile({ lines }: Ledger) {
  return lines.map(({ line, text, claims }) => ({
    line,
    text,
    claims: claims.map(({ start, end, kind, target, reason }) => ({
      start,
      end,
      kind,
      target,
      reason,
    })),
  }));
}
