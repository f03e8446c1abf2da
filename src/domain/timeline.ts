import { anchorPrefix } from './anchors.ts';
import { readDates } from './date-mentions.ts';
import type { Notice } from './notice.ts';
import { doubtfulRanges, publishedReading } from './readings.ts';
import { anchorAt, sentenceAround } from './text-places.ts';

/** A date that a measure names, with the sentence that names it. */
export interface TimelineEntry {
  measure: { id: string; number: number };
  /** Anchor on the measure's page. */
  anchor: string;
  /** The words of the date, and the sentence, verbatim. */
  quote: string;
  sentence: string;
  from: string | null;
  to: string | null;
  isInferred: boolean;
  /** Why the editors doubt the date itself; `null` where they don't. */
  doubt: string | null;
}

export interface Timeline {
  /** Dates that lie within one month (`2023-08`), months in order. */
  months: readonly { month: string; entries: readonly TimelineEntry[] }[];
  /** Longer and open periods, by the side that is stated. */
  periods: readonly TimelineEntry[];
}

/** All dates that the measures name, by month; within a month by day, then by measure. */
export function buildTimeline({ entry, measures }: Pick<Notice, 'entry' | 'measures'>): Timeline {
  const entries = measures
    .flatMap(({ id, file, data, paragraphs }) => {
      const text = publishedReading(paragraphs);
      const doubtful = doubtfulRanges(paragraphs);
      return readDates(text, entry.data.year).map(
        ({ start, end, from, to, isInferred }): TimelineEntry => ({
          measure: { id, number: data.number },
          anchor: anchorAt(anchorPrefix(file), text, start),
          quote: text.slice(start, end),
          sentence: sentenceAround(text, start, end),
          from,
          to,
          isInferred,
          doubt: doubtful.find((range) => range.start < end && start < range.end)?.note ?? null,
        }),
      );
    })
    .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b)));
  const byMonth = Map.groupBy(entries, monthOf);
  const months = Array.from(byMonth)
    .flatMap(([month, own]) => (month === null ? [] : [{ month, entries: own }]))
    .toSorted((a, b) => a.month.localeCompare(b.month));
  return { months, periods: byMonth.get(null) ?? [] };
}

function orderOf({ from, to, measure }: TimelineEntry): string {
  return `${from ?? to ?? ''} ${to ?? ''} ${measure.id}`;
}

/** The month that holds the whole date; `null` when it is open or longer. */
function monthOf({ from, to }: TimelineEntry): string | null {
  const month = from?.slice(0, 7) ?? null;
  return month === to?.slice(0, 7) ? month : null;
}
