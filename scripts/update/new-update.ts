import { measureSchema } from '../../src/domain/schemas.ts';

/** 后续进展: an entry of `updates` that is to be appended. */
export interface NewUpdate {
  date: string;
  status: string;
  text: string;
  /** Where the progress was published; `null` where nothing is given. */
  url: string | null;
}

const FIELDS = ['date', 'status', 'text', 'url'] as const;
export type UpdateField = (typeof FIELDS)[number];

/** A sound entry, beside which one field is judged. */
const SOUND: NewUpdate = { date: '2024-06-30', status: 'completed', text: '做完了。', url: null };

/** What the schema says of one field of an entry; `null` where it is sound. */
export function fieldProblem(field: UpdateField, value: string): string | null {
  const result = measureSchema.shape.updates.safeParse([toFields({ ...SOUND, [field]: value })]);
  const issue = result.error?.issues.find(({ path }) => path.includes(field));
  return issue ? issue.message : null;
}

/** The entry as fields, in the order in which they are written. */
export function toFields({ date, status, text, url }: NewUpdate): Record<string, string> {
  return { date, status, text, ...(url === null ? {} : { url }) };
}

/** Chinese prose that YAML takes for nothing else: no mark of its syntax, no beginning of a number. */
const PLAIN = /^\p{Script=Han}[\p{Script=Han}\p{Nd}A-Za-z%.，。、；：！？（）“”《》〔〕—·-]*$/u;

/** The entry on one line, as README shows it: `{ date: 2024-06-30, status: completed, text: 已经完成。 }`. */
export function formatUpdate(update: NewUpdate): string {
  const { date, status, text, url } = update;
  const words = PLAIN.test(text) ? text : JSON.stringify(text);
  const source = url === null ? '' : `, url: ${JSON.stringify(url)}`;
  return `{ date: ${date}, status: ${status}, text: ${words}${source} }`;
}
