import { STATUS_LABELS, UPDATE_STATUS_LABELS } from '../../src/domain/status.ts';
import type { Plan, Target } from './plan.ts';

/** What staff should see before they write: the measure as it stands. */
export function describeTarget({ measure, notice }: Target): string {
  const { number, title, status, evidence, updates } = measure.entry.data;
  const words = evidence === undefined ? '' : `（依据“${evidence}”）`;
  return [
    `第${number}条 ${title}`,
    `  通报：${notice.entry.data.title}`,
    `  文件：${measure.file.file}`,
    `  通报时的进展：${STATUS_LABELS[status]}${words}`,
    ...(updates.length === 0 ? ['  还没有后续进展'] : ['  后续进展：']),
    ...updates.map(
      (each) =>
        `    ${each.date} ${UPDATE_STATUS_LABELS[each.status]}：${each.text}${source(each.url)}`,
    ),
  ].join('\n');
}

function source(url: string | undefined): string {
  return url === undefined ? '' : `（${url}）`;
}

/** The entry as it will stand in the file, and all that comes with it. */
export function describeEntry({ entry, revised, changes, remarks }: Plan): string {
  const [measure, notice] = changes;
  return [
    '',
    `将写进 ${measure?.file ?? ''} 的 updates：`,
    `  - ${entry}`,
    ...(revised === null
      ? []
      : [`并把 ${notice?.file ?? ''} 的 revised 改为 ${revised}（今天：内容最后修改的日期）`]),
    ...remarks.map((remark) => `提醒：${remark}`),
  ].join('\n');
}
