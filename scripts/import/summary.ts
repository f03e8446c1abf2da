import { formatProblem, type Problem } from '../../src/check/problem.ts';
import { NOTICES_FOLDER } from '../../src/check/read-notice-files.ts';
import type { Captured } from './captured.ts';
import type { ImportedNotice } from './import-notice.ts';
import type { Options } from './options.ts';

const LONGEST_LIST = 20;
const UNKNOWN = '（没有认出，写作 null）';

/** What staff are told of an import, in the order in which they read on. */
export function summarize(
  captured: Captured,
  imported: ImportedNotice,
  { slug, isDryRun }: Options,
  todos: readonly Problem[],
): string {
  const { notice, draft, claims, excluded, suspicions } = imported;
  const lost = draft.sections.filter(({ heading, title }) => !heading && title === null).length;
  const folder = `${NOTICES_FOLDER}/${slug}`;
  const rows = [
    ['标题', notice.title],
    ['发布单位', notice.issuer],
    ['巡察组', notice.inspector ?? UNKNOWN],
    ['发布日期', notice.published ?? UNKNOWN],
    ['年份', String(notice.year)],
    ...notice.milestones.map(({ label, start, end }) => [
      label,
      end === undefined ? start : `${start} 至 ${end}`,
    ]),
    ['部分', `${draft.parts.length} 个`],
    ['章节', `${draft.sections.length} 个${lost > 0 ? `，其中 ${lost} 个没有标题，待拟` : ''}`],
    ['整改措施', `${draft.measures.length} 条`],
    ...claims.map(({ claim, number, found }) => [
      `自述：${claim.label}`,
      `${number}（“${claim.quote}”），${compare(number, found)}`,
    ]),
    ['不收录', `${excluded.length} 处`],
    ['标点', notice.source.folded === '' ? '照录' : `半角的恢复为全角（${notice.source.folded}）`],
  ];
  return [
    isDryRun
      ? `试拆完毕（${captured.kind}），没有写任何文件。会写成 ${folder}：`
      : `已导入（${captured.kind}），写成 ${folder}：`,
    ...rows.map(
      ([name = '', value = '']) => `  ${name}${'　'.repeat(Math.max(1, 10 - name.length))}${value}`,
    ),
    ...list('请留意', captured.remarks),
    ...list(
      '没有收录的文字（写在 notice.mdx 的 excluded，可以改回）',
      excluded.map(({ line, text, reason }) => `第 ${line} 行 “${shorten(text)}”：${reason}`),
    ),
    ...list(
      '可疑的文字（没有改动；确有问题的，用校勘标记标出）',
      suspicions.map(({ line, what, excerpt }) => `第 ${line} 行 ${what}：${excerpt}`),
    ),
    ...list(
      `要由人判断的 ${todos.length} 处待办（npm run check -- --todos 逐条列出）`,
      countTodos(todos),
    ),
    '',
    isDryRun
      ? '去掉 --dry-run 就会写入。'
      : '下一步：npm start 生成网站，在 http://localhost:4321 查看；核对后提交合并。',
  ].join('\n');
}

/** What kept an import from being written: content that the check refuses. */
export function explainRefusal(problems: readonly Problem[]): string {
  return [
    '拆出来的内容没有通过检查，什么也没有写：',
    ...problems.slice(0, LONGEST_LIST).map((problem) => `  ${formatProblem(problem)}`),
    ...(problems.length > LONGEST_LIST ? [`  …… 另有 ${problems.length - LONGEST_LIST} 处`] : []),
    '请照上面所说修改原来的文件后再导入；改不了的，把文件和这段话交给维护网站的人。',
  ].join('\n');
}

function compare(claimed: number, found: number | null): string {
  if (found === null) return '通报没有逐条写明，不能核对';
  return found === claimed ? '与拆出的数目一致' : `拆出的是 ${found}，不一致，请核对`;
}

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > LONGEST_LIST ? [`  …… 另有 ${items.length - LONGEST_LIST} 处`] : [];
  return ['', `${title}：`, ...items.slice(0, LONGEST_LIST).map((item) => `  ${item}`), ...more];
}

function countTodos(todos: readonly Problem[]): string[] {
  const kinds = [
    ['进展还没有判断', /^进展/],
    ['标题还没有拟', /^标题/],
    ['数字还没有归类', /^数字/],
    ['单位、地点的名称不在名录里', /像是单位或地点/],
    ['像是写明时限的承诺，还没有写进 commitments', /像是写明时限的承诺/],
    ['专题还没有选', /^专题/],
  ] as const;
  return kinds
    .map(([name, pattern]) => ({
      name,
      count: todos.filter(({ message }) => pattern.test(message)).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}：${count} 处`);
}

function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
