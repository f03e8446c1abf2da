import type { MeasureData } from './schemas.ts';

/** 进展, with its permanent anchor on the measure's page. */
export type AnchoredUpdate = MeasureData['updates'][number] & { anchor: string };

/**
 * The updates of one measure, the newest first; of one day, the one that stands later in the file.
 *
 * An anchor is made of the day and, from the second of that day on, of its place among them in the
 * file: `u-2024-06-30`, `u-2024-06-30-2`. So an update that is appended changes no other's anchor.
 */
export function newestFirst(updates: MeasureData['updates']): AnchoredUpdate[] {
  return updates
    .map((update, index): AnchoredUpdate => {
      const { date } = update;
      const place = updates.slice(0, index + 1).filter((each) => each.date === date).length;
      return { ...update, anchor: place === 1 ? `u-${date}` : `u-${date}-${place}` };
    })
    .toReversed()
    .toSorted((a, b) => compare(b.date, a.date));
}

/** The newest update, where it says another status than the text; `null` where nothing differs. */
export function laterStatus({
  status,
  updates,
}: Pick<MeasureData, 'status' | 'updates'>): AnchoredUpdate | null {
  const [newest] = newestFirst(updates);
  return newest === undefined || newest.status === status ? null : newest;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
