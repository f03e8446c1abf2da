import type { z } from 'astro/zod';
import { parseEntry } from '../../src/check/parse-entry.ts';
import { formatProblem } from '../../src/check/problem.ts';
import type { NoticeFile } from '../../src/check/read-notice-files.ts';
import type { Entry } from '../../src/domain/notice.ts';
import {
  type MeasureData,
  measureSchema,
  type NoticeData,
  noticeSchema,
} from '../../src/domain/schemas.ts';
import { checkUpdates } from '../../src/domain/update-rules.ts';
import { Refusal } from '../command/refusal.ts';
import { appendUpdate, replaceRevised } from './front-matter.ts';
import { formatUpdate, type NewUpdate, toFields } from './new-update.ts';
import { type Circumstances, problemsOf, remarksOn } from './rules.ts';
import { keepsBytes, saysTheSame } from './verify.ts';

/** A measure and its notice, each as a file and as what it says. */
export interface Target {
  measure: { file: NoticeFile; entry: Entry<MeasureData> };
  notice: { file: NoticeFile; entry: Entry<NoticeData> };
}

/** The files that an entry changes, and what there is to say of it. */
export interface Plan {
  changes: readonly { file: string; before: string; after: string }[];
  /** The entry as it is written. */
  entry: string;
  /** The notice's new `revised`; `null` where it stays. */
  revised: string | null;
  remarks: readonly string[];
}

/** Reads both files; refuses those that have something wrong with them. */
export function readTarget(measure: NoticeFile, notice: NoticeFile): Target {
  return {
    measure: { file: measure, entry: readSound(measure, measureSchema) },
    notice: { file: notice, entry: readSound(notice, noticeSchema) },
  };
}

function readSound<Schema extends z.ZodType>(
  file: NoticeFile,
  schema: Schema,
): Entry<z.output<Schema>> {
  const { entry, problems } = parseEntry(file, schema);
  if (entry) return entry;
  const lines = problems.map(formatProblem).join('\n');
  throw new Refusal(`这个文件有错，请先改好（npm run check）再追加进展：\n${lines}`);
}

/** What an entry is judged by. */
export function circumstancesOf({ measure, notice }: Target, today: string): Circumstances {
  const days = notice.entry.data.milestones.map(({ start, end }) => end ?? start);
  return {
    today,
    reported: days.toSorted().at(-1) ?? null,
    updates: measure.entry.data.updates,
  };
}

/** Works out both files in memory, and makes sure that nothing but what is asked for changes. */
export function planUpdate(target: Target, update: NewUpdate, today: string): Plan {
  const known = circumstancesOf(target, today);
  const problems = problemsOf(update, known);
  if (problems.length > 0) throw new Refusal(problems.join('\n'));
  const { measure, notice } = target;
  const entry = formatUpdate(update);
  const changed = applyChange(measure, measureSchema, {
    text: appendUpdate(measure.file.text, entry),
    fields: { updates: [...measure.entry.data.updates, toFields(update)] },
    added: entry,
  });
  const findings = checkUpdates(notice.entry, { measures: [changed.entry] });
  if (findings.length > 0) {
    throw new Refusal(findings.map(({ message }) => `不能追加：${message}`).join('\n'));
  }
  const plan = { entry, remarks: remarksOn(update, known) };
  // The content changes today, whatever day the progress is of.
  if (today <= notice.entry.data.revised) {
    return { ...plan, changes: [changed.change], revised: null };
  }
  const revision = applyChange(notice, noticeSchema, {
    text: replaceRevised(notice.file.text, today),
    fields: { revised: today },
    added: `revised: ${today}`,
  });
  return { ...plan, changes: [changed.change, revision.change], revised: today };
}

/** A file's change, once it is certain that it says what it said, but for the given fields. */
function applyChange<Schema extends z.ZodObject>(
  { file, entry }: { file: NoticeFile; entry: Entry<z.output<Schema>> },
  schema: Schema,
  { text, fields, added }: { text: string | null; fields: object; added: string },
): { change: Plan['changes'][number]; entry: Entry<z.output<Schema>> } {
  const result = text === null ? null : parseEntry({ ...file, text }, schema).entry;
  if (
    text === null ||
    result === null ||
    !saysTheSame(entry, result, fields) ||
    !keepsBytes(file.text, text)
  ) {
    const message = `${file.file} 开头的信息写法特殊，没有把握只改这一处；请照 README 手工写上 ${added}`;
    throw new Refusal(message);
  }
  return { change: { file: file.file, before: file.text, after: text }, entry: result };
}
