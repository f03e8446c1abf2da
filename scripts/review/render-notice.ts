import type { NoticeChange } from './compare-notices.ts';
import type { EntryChange } from './entry-change.ts';
import { type Limits, leftOut, limitBlocks } from './limits.ts';
import { code, deleted, escapeText, inserted, showChange, showText, table } from './markdown.ts';
import { entryName, statusName } from './names.ts';
import { pageOf } from './page-address.ts';
import { renderFields } from './render-fields.ts';
import { renderItems } from './render-items.ts';
import { whereabouts } from './render-red-flags.ts';

/** What changes in a notice, as a chapter of the report. */
export function renderNotice(notice: NoticeChange, limits: Limits): string[] {
  const { id, change, title, entries, indicators } = notice;
  const kind = { added: '新通报：', changed: '', removed: '删去的通报：' }[change];
  const head = [`### ${kind}${showText(title, limits.whole)}`, ''];
  const where = whereabouts(`content/notices/${id}`, `/notices/${id}/`);
  if (change !== 'changed') return [...head, where, '', ...renderSections(notice, limits)];
  const those = (which: EntryChange['change']): EntryChange[] =>
    entries.filter((entry) => entry.change === which);
  const [added, removed, edited] = [those('added'), those('removed'), those('changed')];
  const showEdited = (entry: EntryChange): string[] => renderEntry(entry, limits);
  return [
    ...head,
    where,
    ...chapter('新增', added, renderTable(added, limits)),
    ...chapter('删去', removed, renderTable(removed, limits)),
    ...chapter('修改', edited, limitBlocks(edited, limits.entries, showEdited)),
    ...chapter('指标', indicators, renderItems(indicators, limits)),
    ...renderReminder(notice),
  ];
}

function chapter(name: string, items: readonly unknown[], lines: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `#### ${name}（${items.length}）`, '', ...lines];
}

/** A notice at a glance: its chapters, and how many measures of which status each holds. */
function renderSections({ sections }: NoticeChange, limits: Limits): string[] {
  const rows = sections.slice(0, limits.entries).map(({ id, title, statuses }) => {
    const counts = Array.from(Map.groupBy(statuses, statusName), ([name, each]) => {
      return `${name} ${each.length}`;
    });
    return [
      id,
      showText(title, limits.whole),
      String(statuses.length),
      escapeText(counts.join('，')),
    ];
  });
  const left = sections.length - rows.length;
  return [
    ...table(['章节', '标题', '措施', '进展'], rows),
    ...(left > 0 ? ['', leftOut(left)] : []),
  ];
}

function renderTable(entries: readonly EntryChange[], limits: Limits): string[] {
  const rows = entries
    .slice(0, limits.entries)
    .map((entry) => [
      entryName(entry),
      showText(entry.title, limits.whole),
      escapeText(statusName(entry.status)),
      escapeText(entry.opening),
      code(pageOf(entry.file) ?? entry.file),
    ]);
  const left = entries.length - rows.length;
  return [
    ...table(['编号', '标题', '进展', '正文开头', '网址'], rows),
    ...(left > 0 ? ['', leftOut(left)] : []),
  ];
}

function renderEntry(entry: EntryChange, limits: Limits): string[] {
  const { file, title, isReadable, fields, text, apparatus, markup } = entry;
  const lines = isReadable ? renderFields(fields, limits) : ['文件读不出来，无法比较'];
  if (text) {
    // An edited text is a red flag, and is shown there.
    const isNew = text.before === '';
    lines.push(`正文：${isNew ? showChange(text, limits.whole) : '改动见红线'}`);
  }
  if (apparatus) {
    const before = apparatus.before.filter((mark) => !apparatus.after.includes(mark));
    const after = apparatus.after.filter((mark) => !apparatus.before.includes(mark));
    lines.push(...before.map((mark) => `删去校勘标记：${deleted(mark, limits.whole)}`));
    lines.push(...after.map((mark) => `新增校勘标记：${inserted(mark, limits.whole)}`));
  }
  if (markup) lines.push(`正文里的链接或强调：${showChange(markup, limits.whole)}`);
  return [
    `- **${entryName(entry)}** ${showText(title, limits.whole)}`,
    `  ${whereabouts(file, pageOf(file))}`,
    ...lines.map((line) => `  - ${line}`),
  ];
}

/** `revised` tells readers, and the list of promises, how fresh the content is; so does progress. */
function renderReminder({ entries, indicators }: NoticeChange): string[] {
  const isRevised = entries.some(({ fields }) => fields.some(({ field }) => field === 'revised'));
  if (isRevised || (indicators.length === 0 && entries.every(isOnlyProgress))) return [];
  return ['', '提醒：内容改了，notice.mdx 的 revised（修订日期）没有改。'];
}

function isOnlyProgress({ change, fields, text, apparatus, markup }: EntryChange): boolean {
  if (change !== 'changed' || text || apparatus || markup) return false;
  return fields.every(({ field }) => field === 'updates');
}
