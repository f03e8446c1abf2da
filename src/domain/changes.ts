import type { NoticeOutline } from './notice-outline.ts';
import type { MeasureStatus } from './status.ts';
import { newestFirst } from './updates.ts';

interface DatedChange {
  date: string;
  /** Permanent; on the measure's page for progress, on the notice's for the others. */
  anchor: string;
  notice: { id: string; title: string; issuer: string };
}

/**
 * A change of a whole notice: its publication by the issuer, or the last revision of the content
 * on this site. Of each there is one at most: when a notice first came onto the site, and what was
 * revised before, nobody has written down.
 */
export interface NoticeChange extends DatedChange {
  kind: 'published' | 'revised';
}

/** 进展: an update appended to a measure. */
export interface ProgressChange extends DatedChange {
  kind: 'progress';
  measure: { id: string; number: number; title: string; status: MeasureStatus };
  status: MeasureStatus;
  text: string;
  url: string | null;
}

export type Change = NoticeChange | ProgressChange;

/** What of a notice tells its changes. */
export type ChangingNotice = Pick<NoticeOutline, 'id' | 'entry' | 'measures'>;

/**
 * All dated changes, the newest first.
 *
 * Of one day: by the name of the notice's folder, the later first; what regards the whole notice,
 * then its measures by number; of one measure, the update that stands later in the file first.
 */
export function listChanges(notices: readonly ChangingNotice[]): Change[] {
  return notices
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .flatMap(changesOf)
    .toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

function changesOf({ id, entry, measures }: ChangingNotice): Change[] {
  const { title, issuer, published, revised } = entry.data;
  const notice = { id, title, issuer };
  const progress = measures
    .toSorted((a, b) => a.data.number - b.data.number)
    .flatMap((measure) => {
      const { number, title: name, status: stated, updates } = measure.data;
      return newestFirst(updates).map(
        ({ date, anchor, status, text, url }): ProgressChange => ({
          kind: 'progress',
          date,
          anchor,
          notice,
          measure: { id: measure.id, number, title: name, status: stated },
          status,
          text,
          url: url ?? null,
        }),
      );
    });
  return [
    { kind: 'revised', date: revised, anchor: 'revised', notice },
    ...(published === null
      ? []
      : [{ kind: 'published' as const, date: published, anchor: 'published', notice }]),
    ...progress,
  ];
}

export function isProgress(change: Change): change is ProgressChange {
  return change.kind === 'progress';
}
