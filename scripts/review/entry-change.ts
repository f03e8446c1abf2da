import { apparatusOf, publishedReading } from '../../src/domain/readings.ts';
import { describeApparatus } from './apparatus-words.ts';
import { compareFields, type FieldChange, wordsOf } from './fields.ts';
import { markupOf } from './markup.ts';
import type { EntryKind, EntrySnapshot } from './snapshot.ts';

/** A content file that came, went or changed for the reader. */
export interface EntryChange {
  change: 'added' | 'changed' | 'removed';
  kind: EntryKind;
  id: string;
  file: string;
  title: string;
  status: string;
  /** How its text begins, to know it by. */
  opening: string;
  /** Whether it can be read on both sides: otherwise nothing can be said of what changed. */
  isReadable: boolean;
  /** What changed in the front matter; nothing where the file came or went. */
  fields: readonly FieldChange[];
  /** Published reading; `null` where it is the same. */
  text: { before: string; after: string } | null;
  /** Apparatus, piece by piece; `null` where it is the same. */
  apparatus: { before: readonly string[]; after: readonly string[] } | null;
  /** The text as it is written, where only links or emphasis in it changed. */
  markup: { before: string; after: string } | null;
}

const OPENING = 30;

/** `null` where the reader sees no change: of a comment, a quote mark, an empty line. */
export function compareEntry(
  before: EntrySnapshot | null,
  after: EntrySnapshot | null,
): EntryChange | null {
  const shown = after?.isReadable ? after : (before ?? after);
  if (!shown) return null;
  const { kind, id, file, paragraphs } = shown;
  const common = {
    kind,
    id,
    file,
    title: wordsOf(shown.fields, 'title'),
    status: wordsOf(shown.fields, 'status'),
    opening: Array.from(publishedReading(paragraphs)).slice(0, OPENING).join(''),
    isReadable: [before, after].every((each) => each === null || each.isReadable),
  };
  const nothing = { fields: [], text: null, apparatus: null, markup: null };
  if (!before || !after) {
    return { ...common, change: after ? 'added' : 'removed', ...nothing };
  }
  if (!common.isReadable) {
    // Neither side tells anything: what is broken stays broken.
    return before.isReadable || after.isReadable
      ? { ...common, change: 'changed', ...nothing }
      : null;
  }
  const text = differing(publishedReading(before.paragraphs), publishedReading(after.paragraphs));
  const [old, now] = [before, after].map((each) =>
    apparatusOf(each.paragraphs).map(describeApparatus),
  );
  const apparatus =
    old && now && old.join('\n') !== now.join('\n') ? { before: old, after: now } : null;
  const markup = text || apparatus ? null : differing(markupOf(before), markupOf(after));
  const fields = compareFields(before.fields, after.fields);
  if (fields.length === 0 && !text && !apparatus && !markup) return null;
  return { ...common, change: 'changed', fields, text, apparatus, markup };
}

function differing(before: string, after: string): { before: string; after: string } | null {
  return before === after ? null : { before, after };
}
