import { foldAsCaptured } from './capture-fold.ts';
import type { ExpectedClaim } from './expected-claim.ts';
import type { Finding } from './finding.ts';
import { foldedContent, type MatchedLine } from './ledger-match.ts';
import { type Notice, sourceFileOf } from './notice.ts';

type Line = MatchedLine & { line: number; text: string };

/**
 * What staff must know where content and source do not fit, each mistake told once: text that is in
 * another line, text that differs, text that is claimed twice, text that nobody claims.
 */
export function describeMismatches(lines: readonly Line[], notice: Notice): Finding[] {
  const gaps = new Map(lines.map(({ line, gaps: own }) => [line, [...own]]));
  const findings: Finding[] = [];
  for (const { line, leftover } of lines) {
    for (const claim of leftover) {
      const elsewhere = Array.from(gaps).find(([, own]) => own.includes(foldedContent(claim)));
      if (elsewhere) {
        const [other, own] = elsewhere;
        own.splice(own.indexOf(foldedContent(claim)), 1);
        const message = `这段文字在来源第 ${other} 行，不在第 ${line} 行；请改正来源行号`;
        findings.push({ file: claim.file, at: claim.lineAt, message });
      } else {
        findings.push(describeLeftover(claim, gaps.get(line) ?? []));
      }
    }
  }
  const unclaimed = Array.from(gaps).flatMap(([line, own]) =>
    own.map((text): Finding => {
      const message = `第 ${line} 行的“${excerpt(text)}”没有被任何内容收录；请收录到正文，或在 notice.mdx 的 excluded 写明不收录的原因`;
      return { file: sourceFileOf(notice.entry), at: line, message };
    }),
  );
  return [...findings, ...unclaimed, ...describeWidths(lines, notice)];
}

/** A claim that fits nowhere, set against the gap of its line that it resembles most. */
function describeLeftover(claim: ExpectedClaim, gaps: string[]): Finding {
  const { file, at, lineAt, line } = claim;
  const wanted = foldedContent(claim);
  const [closest] = gaps
    .map((gap) => ({ gap, common: commonPrefixLength(wanted, gap) }))
    .toSorted((a, b) => b.common - a.common);
  if (!closest) {
    const message = `来源第 ${line} 行已被其他内容收录完，“${excerpt(wanted)}”不能再收录；一处来源只能收录一次`;
    return { file, at: lineAt, message };
  }
  gaps.splice(gaps.indexOf(closest.gap), 1);
  const { gap, common } = closest;
  const message = `与来源第 ${line} 行不符：来源为“${excerpt(gap.slice(common))}”，这里为“${excerpt(wanted.slice(common))}”；请照来源改正，或用校勘标记标出`;
  return { file, at, message };
}

/** Width is forgiven only for the punctuation that the notice names as folded by the capture. */
function describeWidths(lines: readonly Line[], notice: Notice): Finding[] {
  const { folded } = notice.entry.data.source;
  const unnamed = new Map<string, Finding>();
  const findings: Finding[] = [];
  for (const { line, text, matches } of lines) {
    for (const { claim, by } of matches) {
      if (!by) continue;
      const captured = text.slice(claim.start, claim.end);
      const restored = foldAsCaptured(claim.content, folded);
      if (restored === captured) continue;
      const at = commonPrefixLength(restored, captured);
      const [here = '', there = ''] = [restored[at], captured[at]];
      if (/\p{P}/u.test(here) && here.normalize('NFKC') === there) {
        const message = `“${here}”在来源第 ${line} 行是半角的“${there}”；如果是转载改了标点，请把“${here}”写进 folded`;
        if (!unnamed.has(here)) {
          unnamed.set(here, { file: notice.entry.file, at: ['source', 'folded'], message });
        }
      } else {
        const message = `与来源第 ${line} 行的全角、半角不同：来源为“${there}”，这里为“${here}”；请照来源改正`;
        findings.push({ file: by.file, at: by.at, message });
      }
    }
  }
  return [...findings, ...unnamed.values()];
}

function excerpt(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function commonPrefixLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
