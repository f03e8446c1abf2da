import { addressFlags } from './address-flags.ts';
import { type ClaimChange, type CountChange, compareClaims, compareCounts } from './counts.ts';
import { compareEntry, type EntryChange } from './entry-change.ts';
import { listOf, wordsOf } from './fields.ts';
import { compareItems, type ItemChange } from './items.ts';
import { commitmentFlags, updateFlags } from './progress-flags.ts';
import { apparatusFlags, sourceFlags, textFlags } from './record-flags.ts';
import type { RedFlag } from './red-flag.ts';
import type { EntrySnapshot, NoticeSnapshot } from './snapshot.ts';
import { annotationFlags, statusFlags } from './status-flags.ts';

/** A notice that came, went or changed for the reader. */
export interface NoticeChange {
  change: 'added' | 'changed' | 'removed';
  id: string;
  title: string;
  counts: readonly CountChange[];
  claims: readonly ClaimChange[];
  entries: readonly EntryChange[];
  /** The chapters of a notice that came, with what they hold; nothing otherwise. */
  sections: readonly { id: string; title: string; statuses: readonly string[] }[];
  indicators: readonly ItemChange[];
}

/** The lists of `indicators.yaml` that readers see. */
const INDICATOR_LISTS = ['headline', 'indicators', 'not_charted'] as const;

/** `null` where the reader sees no change. */
export function compareNotice(
  before: NoticeSnapshot | null,
  after: NoticeSnapshot | null,
): NoticeChange | null {
  const shown = after ?? before;
  if (!shown) return null;
  const common = {
    id: shown.id,
    title: titleOf(shown),
    counts: compareCounts(before, after),
    claims: compareClaims(before, after),
  };
  if (!before || !after) {
    const change = after ? 'added' : 'removed';
    return { ...common, change, entries: [], sections: sectionsOf(shown), indicators: [] };
  }
  const entries = pairEntries(before, after).flatMap(([old, now]) => {
    const change = compareEntry(old, now);
    return change ? [change] : [];
  });
  const indicators = compareIndicators(before, after);
  if (entries.length === 0 && indicators.length === 0) return null;
  return { ...common, change: 'changed', entries, sections: [], indicators };
}

/** What can't be read on one side is not known to have changed. */
function compareIndicators(before: NoticeSnapshot, after: NoticeSnapshot): ItemChange[] {
  const file = `${after.folder}/indicators.yaml`;
  if (before.unreadable.has(file) || after.unreadable.has(file)) return [];
  return INDICATOR_LISTS.flatMap((list) =>
    compareItems(listOf(before.indicators, list), listOf(after.indicators, list)),
  );
}

/** What of a notice is a record and is touched; the check's own findings come on top. */
export function noticeFlags(before: NoticeSnapshot, after: NoticeSnapshot | null): RedFlag[] {
  if (!after) return addressFlags(before, null);
  const kept = pairEntries(before, after).flatMap(([old, now]) => {
    if (!old?.isReadable || !now?.isReadable) return [];
    return [
      ...textFlags(old, now),
      ...apparatusFlags(old, now),
      ...statusFlags(old, now),
      ...annotationFlags(old, now),
      ...updateFlags(old, now),
      ...commitmentFlags(old, now),
    ];
  });
  return [...kept, ...sourceFlags(before, after), ...addressFlags(before, after)];
}

/** The files of both sides, each with its counterpart, in the order of the new side. */
function pairEntries(
  before: NoticeSnapshot,
  after: NoticeSnapshot,
): [EntrySnapshot | null, EntrySnapshot | null][] {
  const old = new Map(before.entries.map((entry) => [entry.file, entry]));
  const kept = after.entries.map((entry): [EntrySnapshot | null, EntrySnapshot] => {
    const counterpart = old.get(entry.file) ?? null;
    old.delete(entry.file);
    return [counterpart, entry];
  });
  const gone = Array.from(old.values(), (entry): [EntrySnapshot, null] => [entry, null]);
  return [...kept, ...gone];
}

function titleOf({ id, entries }: NoticeSnapshot): string {
  const entry = entries.find(({ kind }) => kind === 'notice');
  return wordsOf(entry?.fields, 'title') || id;
}

function sectionsOf({ entries }: NoticeSnapshot): NoticeChange['sections'] {
  const measures = entries.filter(({ kind }) => kind === 'measures');
  return entries
    .filter(({ kind }) => kind === 'sections')
    .map(({ id, fields }) => ({
      id,
      title: wordsOf(fields, 'title'),
      statuses: measures
        .filter((measure) => wordsOf(measure.fields, 'section') === id)
        .map((measure) => wordsOf(measure.fields, 'status')),
    }));
}
