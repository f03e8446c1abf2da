import { isDate, isWrittenAsDate } from '../command/dates.ts';
import { fieldProblem, type NewUpdate } from './new-update.ts';

/** What is known when an entry is judged. */
export interface Circumstances {
  /** The day in China. */
  today: string;
  /** Last day that the notice tells of; `null` where it tells of none. */
  reported: string | null;
  /** The entries that are there. */
  updates: readonly { date: string; text: string }[];
}

/** Everything for which an entry is refused; nothing where it may be written. */
export function problemsOf(update: NewUpdate, known: Circumstances): string[] {
  const { date, status, text, url } = update;
  const named = { status: '进展', text: '文字', url: '网址' } as const;
  const values = { status, text, url };
  const problems = (['status', 'text', 'url'] as const).flatMap((field) => {
    const value = values[field];
    const problem = value === null ? null : fieldProblem(field, value);
    return problem === null ? [] : [`${named[field]}“${value}”：${problem}`];
  });
  const dateProblem = dateProblemOf(date, known);
  if (dateProblem !== null) problems.unshift(dateProblem);
  if (known.updates.some((each) => each.date === date && each.text === text)) {
    problems.push(`${date} 已经有同样的进展“${text}”，不必重复追加；内容不同请改写文字`);
  }
  return problems;
}

/** Why progress can't have that date; `null` where it can. */
export function dateProblemOf(
  date: string,
  { today, reported }: Pick<Circumstances, 'today' | 'reported'>,
): string | null {
  if (!isWrittenAsDate(date)) return `日期“${date}”要写成 2024-06-30 的样子`;
  if (!isDate(date)) return `没有“${date}”这一天；请改正日期`;
  if (date > today) {
    return `日期 ${date} 还没有到（今天是 ${today}）；进展只写已经发生的事，请改正日期`;
  }
  if (reported !== null && date <= reported) {
    return `日期 ${date} 不晚于巡察整改（${reported}），那时的事应在通报的正文里；请改正日期`;
  }
  return null;
}

/** What to think over before an entry is written, though it may be. */
export function remarksOn(
  { date }: NewUpdate,
  { updates }: Pick<Circumstances, 'updates'>,
): string[] {
  const remarks = updates
    .filter((each) => each.date === date)
    .map(({ text }) => `${date} 已有一条进展“${text}”，两条都会保留`);
  const latest = updates
    .map((each) => each.date)
    .toSorted()
    .at(-1);
  if (latest !== undefined && date < latest) {
    remarks.push(`日期早于已有的 ${latest} 的进展；网页按日期排列`);
  }
  return remarks;
}
