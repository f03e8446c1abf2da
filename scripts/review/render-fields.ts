import { type FieldChange, isFields, lackingIn, wordsOf } from './fields.ts';
import { type Limits, leftOut } from './limits.ts';
import { deleted, escapeText, inserted, showChange, showText } from './markdown.ts';
import { fieldName, statusName, updateStatusName } from './names.ts';
import { describeValue } from './value-words.ts';

/** Changed fields, a line or more each; a status goes with the words that show it. */
export function renderFields(changes: readonly FieldChange[], limits: Limits): string[] {
  const evidence = changes.find(({ field }) => field === 'evidence');
  const isShown = ({ field }: FieldChange): boolean =>
    field !== 'evidence' || !changes.some((each) => each.field === 'status');
  return changes.filter(isShown).flatMap((change) => {
    if (change.field === 'status') return [renderStatus(change, evidence, limits)];
    return renderField(change, limits);
  });
}

function renderStatus(
  { before, after }: FieldChange,
  evidence: FieldChange | undefined,
  { whole }: Limits,
): string {
  const [old, now] = [before, after].map((status) =>
    status === undefined ? '（没有）' : escapeText(statusName(String(status))),
  );
  const [oldWords, nowWords] = [evidence?.before, evidence?.after].map((words) =>
    words === undefined ? '' : `（依据“${showText(String(words), whole)}”）`,
  );
  return `进展：${old}${oldWords} → **${now}**${nowWords}`;
}

function renderField({ field, before, after }: FieldChange, limits: Limits): string[] {
  const name = escapeText(fieldName(field, after ?? before));
  if (Array.isArray(before) || Array.isArray(after)) {
    const [old, now] = [before, after].map((list) => (Array.isArray(list) ? list : []));
    return renderList(field, { before: old ?? [], after: now ?? [] }, limits);
  }
  if (isFields(before) && isFields(after)) {
    const keys = Array.from(new Set([...Object.keys(after), ...Object.keys(before)]));
    return keys
      .filter((key) => describeValue(key, before[key]) !== describeValue(key, after[key]))
      .flatMap((key) => renderField({ field: key, before: before[key], after: after[key] }, limits))
      .map((line) => `${name}·${line}`);
  }
  const [old, now] = [describeValue(field, before), describeValue(field, after)];
  if (old === '') return [`${name}：新增 ${inserted(now, limits.whole)}`];
  if (now === '') return [`${name}：删去 ${deleted(old, limits.whole)}`];
  const isText = typeof before === 'string' && typeof after === 'string' && !/^\d/.test(old);
  const words = isText
    ? showChange({ before: old, after: now }, limits.whole)
    : `${showText(old, limits.whole)} → ${inserted(now, limits.whole)}`;
  return [`${name}：${words}`];
}

/** What of a list came and went; an order that changed is said in one word. */
function renderList(
  field: string,
  { before, after }: { before: readonly unknown[]; after: readonly unknown[] },
  { whole, entries }: Limits,
): string[] {
  const name = escapeText(fieldName(field));
  const lines = [
    ...lackingIn(after, before).map(
      (item) => `删去${name}：${deleted(describeItem(field, item), whole)}`,
    ),
    ...lackingIn(before, after).map(
      (item) => `新增${name}：${inserted(describeItem(field, item), whole)}`,
    ),
  ];
  if (lines.length === 0) return [`${name}：换了顺序`];
  const left = lines.length - entries;
  return left > 0 ? [...lines.slice(0, entries), leftOut(left)] : lines;
}

function describeItem(field: string, item: unknown): string {
  if (field !== 'updates') return describeValue('', item);
  const status = updateStatusName(wordsOf(item, 'status'));
  const url = wordsOf(item, 'url');
  const source = url === '' ? '' : `（来源 ${url}）`;
  return `${wordsOf(item, 'date')} ${status}：${wordsOf(item, 'text')}${source}`;
}
