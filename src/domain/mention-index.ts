import { anchorPrefix } from './anchors.ts';
import { type Named, readMentions } from './mentions.ts';
import type { Notice } from './notice.ts';
import { publishedReading } from './readings.ts';
import { rememberEach } from './remember.ts';
import { anchorAt, sentenceAround } from './text-places.ts';

/** A measure that names an entry of a register, with the sentence where it first does. */
export interface MentioningMeasure {
  measure: { id: string; number: number; title: string };
  /** Anchor on the measure's page. */
  anchor: string;
  sentence: string;
}

/** An entry of a register with the measures that name it, in order. */
export interface MentionedEntry<Entry extends Named> {
  entry: Entry;
  measures: readonly MentioningMeasure[];
}

/** The entries of a register that the measures name, in the register's order. */
export function indexMentions<Entry extends Named>(
  { measures }: Pick<Notice, 'measures'>,
  register: readonly Entry[],
): MentionedEntry<Entry>[] {
  const found = new Map<string, MentioningMeasure[]>(register.map(({ id }) => [id, []]));
  for (const { id, file, data, paragraphs } of measures) {
    const text = publishedReading(paragraphs);
    const measure = { id, number: data.number, title: data.title };
    for (const { id: entryId, start, end } of readMentions(text, register)) {
      const own = found.get(entryId);
      if (!own || own.at(-1)?.measure.id === id) continue;
      const anchor = anchorAt(anchorPrefix(file), text, start);
      own.push({ measure, anchor, sentence: sentenceAround(text, start, end) });
    }
  }
  return register
    .map((entry) => ({ entry, measures: found.get(entry.id) ?? [] }))
    .filter((each) => each.measures.length > 0);
}

/** Names of the entries that a text mentions, in the order of their first mention. */
export function namesMentioned(text: string, register: readonly Named[]): string[] {
  const ids = new Set(readMentions(text, register).map(({ id }) => id));
  return Array.from(ids, (id) => nameById(register).get(id) ?? id);
}

const nameById = rememberEach(
  (register: readonly Named[]) => new Map(register.map(({ id, name }) => [id, name])),
);
