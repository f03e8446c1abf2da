import { anchorPrefix } from './anchors.ts';
import type { Notice } from './notice.ts';
import { publishedReading } from './readings.ts';
import { anchorAt } from './text-places.ts';

/** 承诺事项: a dated promise that the notice makes. */
export interface Commitment {
  measure: { id: string; number: number; title: string };
  /** Anchor on the measure's page. */
  anchor: string;
  quote: string;
  due: string;
  /** Whether the day has passed by the last change of the content. */
  isDue: boolean;
  /** Whether any later progress on the measure has been published. */
  hasUpdate: boolean;
}

/** What tells when a notice's content was changed. */
export interface DatedNotice {
  entry: { data: { revised: string } };
  measures: readonly { data: { updates: readonly { date: string }[] } }[];
}

/** The last change of a notice's content: its revision or its newest update. Never the clock's day. */
export function lastChange({ entry, measures }: DatedNotice): string {
  const updates = measures.flatMap(({ data }) => data.updates.map(({ date }) => date));
  return [entry.data.revised, ...updates].toSorted().at(-1) ?? entry.data.revised;
}

/** All commitments, the earliest due first. */
export function listCommitments(notice: Pick<Notice, 'entry' | 'measures'>): Commitment[] {
  const asOf = lastChange(notice);
  return notice.measures
    .flatMap(({ id, file, data, paragraphs }) => {
      const text = publishedReading(paragraphs);
      return data.commitments.map(
        ({ quote, due }): Commitment => ({
          measure: { id, number: data.number, title: data.title },
          anchor: anchorAt(anchorPrefix(file), text, text.indexOf(quote)),
          quote,
          due,
          isDue: due < asOf,
          hasUpdate: data.updates.length > 0,
        }),
      );
    })
    .toSorted((a, b) => a.due.localeCompare(b.due) || a.measure.number - b.measure.number);
}
