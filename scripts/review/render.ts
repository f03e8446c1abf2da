import type { Review } from './compare-content.ts';
import { LIMITS, type Limits, LONGEST_REPORT, limitBlocks, NO_LIMITS } from './limits.ts';
import { code, escapeText } from './markdown.ts';
import { registerName } from './names.ts';
import { pageOf } from './page-address.ts';
import { renderItems } from './render-items.ts';
import { renderNotice } from './render-notice.ts';
import { renderNumbers } from './render-numbers.ts';
import { renderRedFlags, whereabouts } from './render-red-flags.ts';

/** What was compared with what, in words. */
export interface Sides {
  base: string;
  head: string;
}

/** The report as Markdown; unless `all` is asked for, short enough for a comment. */
export function renderReview(review: Review, sides: Sides, all: boolean): string {
  if (all) return renderWithin(review, sides, NO_LIMITS);
  let report = '';
  for (const limits of LIMITS) {
    report = renderWithin(review, sides, limits);
    if (report.length <= LONGEST_REPORT) break;
  }
  return report;
}

function renderWithin(review: Review, { base, head }: Sides, limits: Limits): string {
  const { redFlags, notices, registers, unseen, oldProblems } = review;
  const isNothing = notices.length + registers.length + redFlags.length === 0;
  const numbers = notices.filter(({ counts }) => counts.some((each) => each.before !== each.after));
  const lines = [
    '# 合并后读者看到的变化',
    '',
    `比较：${base} → ${head}。逐项比较的是 content/；程序和样式只列出改动的文件。`,
    '',
    `## 红线（${redFlags.length}）`,
    '',
    ...renderRedFlags(redFlags, limits),
    ...(oldProblems > 0 ? ['', `内容检查另有 ${oldProblems} 处问题，合并前就有。`] : []),
    ...(isNothing ? ['', '没有读者能看到的变化。'] : []),
    ...(numbers.length > 0 ? ['', '## 数字'] : []),
    ...limitBlocks(numbers, limits.notices, (notice) => ['', ...renderNumbers(notice)]),
    ...(notices.length > 0 ? ['', `## 通报和措施（${notices.length} 份通报）`] : []),
    ...limitBlocks(notices, limits.notices, (notice) => ['', ...renderNotice(notice, limits)]),
    ...(registers.length > 0 ? ['', '## 名录'] : []),
    ...registers.flatMap(({ register, file, items }) => [
      '',
      `### ${escapeText(registerName(register))}（${items.length}）`,
      '',
      whereabouts(file, pageOf(file)),
      '',
      ...renderItems(items, limits),
    ]),
    ...(unseen.length > 0 ? ['', '## 读者看不到的改动', ''] : []),
    ...limitBlocks(unseen, limits.entries, (file) => [`- ${code(file)}`]),
  ];
  return `${lines.join('\n')}\n`;
}
