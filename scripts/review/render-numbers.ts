import type { NoticeChange } from './compare-notices.ts';
import type { ClaimChange } from './counts.ts';
import { escapeText, showText, table } from './markdown.ts';

/** 数字: what is counted, before and after; only what differs, and the measures for scale. */
export function renderNumbers({ title, counts, claims }: NoticeChange): string[] {
  const rows = counts
    .filter(({ what, before, after }) => what === '措施' || before !== after)
    .map(({ what, before, after }) => {
      const now = after === null ? '—' : String(after);
      return [what, before === null ? '—' : String(before), before === after ? now : `**${now}**`];
    });
  return [
    `### ${showText(title, false)}`,
    '',
    ...table(
      ['项目', '合并前', '合并后'],
      rows.map(([what = '', ...rest]) => [escapeText(what), ...rest]),
    ),
    ...claims.flatMap(renderClaim),
  ];
}

/** A claim whose count stays the same is as it was. */
function renderClaim({ quote, claimed, before, after }: ClaimChange): string[] {
  if (before === after) return [];
  const verdict = claimed === after ? '相符' : '**不相符**';
  const old = before === null ? '' : `${before} → `;
  return ['', `通报自述“${escapeText(quote)}”：收录 ${old}${after}，${verdict}。`];
}
