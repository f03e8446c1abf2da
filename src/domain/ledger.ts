import { foldForComparison } from './capture-fold.ts';
import type { Finding } from './finding.ts';
import { claimsOfNotice, type ExpectedClaim } from './ledger-claims.ts';
import type { Notice } from './notice.ts';

export type ClaimKind = 'measure' | 'section' | 'notice' | 'excluded' | 'whitespace';

/** Who publishes a run of a source line, or why nobody does. */
export interface LedgerClaim {
  /** Offsets in the line's text, in UTF-16 units, end exclusive. */
  start: number;
  end: number;
  kind: ClaimKind;
  /** Id of the measure (`042`) or section (`11`); `title` or `part-4` for the notice; else `null`. */
  target: string | null;
  /** Why a run is excluded; else `null`. */
  reason: string | null;
  /** What the content says stands here, in the punctuation of the published text. */
  content: string;
}

/** One line of the source; the claims of a sound ledger cover it exactly once, in order. */
export interface LedgerLine {
  /** 1-based. */
  line: number;
  text: string;
  claims: readonly LedgerClaim[];
}

/** 校勘账: every character of the captured page, accounted for. */
export interface Ledger {
  lines: readonly LedgerLine[];
  /** Claims that do not fit the source, and source text that nobody claims. */
  findings: readonly Finding[];
}

/**
 * Matches the captured reading of all content against the captured page, line by line.
 *
 * Each line is consumed from its start: blanks are whitespace; then one of the claims on this line
 * must continue the text, else the line is broken and said to be so. The only tolerance is NFKC on
 * both sides.
 */
export function buildLedger(notice: Notice): Ledger {
  const texts = notice.source.split('\n');
  const expected = claimsOfNotice(notice);
  const findings: Finding[] = [];
  for (const claim of expected) {
    if (claim.line > texts.length) {
      const message = `来源只有 ${texts.length} 行，没有第 ${claim.line} 行；请改正来源行号`;
      findings.push({ file: claim.file, at: claim.at, message });
    }
  }
  const lines = texts.map((text, index) => {
    const here = expected.filter(({ line }) => line === index + 1);
    const matched = matchLine(text, here, { line: index + 1, sourceFile: sourceFileOf(notice) });
    findings.push(...matched.findings);
    return { line: index + 1, text, claims: matched.claims };
  });
  return { lines, findings };
}

export function sourceFileOf(notice: Notice): string {
  return notice.entry.file.replace(/[^/]*$/, 'source.txt');
}

function matchLine(
  text: string,
  expected: readonly ExpectedClaim[],
  where: { line: number; sourceFile: string },
): { claims: LedgerClaim[]; findings: Finding[] } {
  const { folded, offsets } = foldForComparison(text);
  const remaining = new Set(expected);
  const claims: LedgerClaim[] = [];
  const findings: Finding[] = [];
  const offsetAt = (at: number): number => offsets[at] ?? text.length;
  let cursor = 0;
  while (cursor < folded.length) {
    const blank = /^\s+/.exec(folded.slice(cursor))?.[0].length ?? 0;
    const next = longestMatch(folded, cursor, remaining);
    if (next) {
      remaining.delete(next);
      for (const piece of next.pieces) {
        const end = cursor + foldForComparison(piece.content).folded.length;
        claims.push({ ...piece, start: offsetAt(cursor), end: offsetAt(end) });
        cursor = end;
      }
    } else if (blank > 0) {
      const [start, end] = [offsetAt(cursor), offsetAt(cursor + blank)];
      const content = text.slice(start, end);
      claims.push({ start, end, kind: 'whitespace', target: null, reason: null, content });
      cursor += blank;
    } else {
      const resumed = nextStart(folded, cursor, remaining);
      if (resumed === null) break;
      findings.push(describeUnclaimed(folded.slice(cursor, resumed), where));
      cursor = resumed;
    }
  }
  return {
    claims,
    findings: [...findings, ...describeBreak(folded.slice(cursor), remaining, where)],
  };
}

function longestMatch(
  folded: string,
  cursor: number,
  remaining: ReadonlySet<ExpectedClaim>,
): ExpectedClaim | null {
  let best: ExpectedClaim | null = null;
  let bestLength = 0;
  for (const claim of remaining) {
    const wanted = foldedContent(claim);
    if (wanted.length > bestLength && folded.startsWith(wanted, cursor)) {
      best = claim;
      bestLength = wanted.length;
    }
  }
  return best;
}

function foldedContent({ pieces }: ExpectedClaim): string {
  return foldForComparison(pieces.map(({ content }) => content).join('')).folded;
}

/** Where the next claim fits, so that one gap in a line does not hide what follows. */
function nextStart(
  folded: string,
  cursor: number,
  remaining: ReadonlySet<ExpectedClaim>,
): number | null {
  const starts = Array.from(remaining, foldedContent)
    .filter((wanted) => wanted !== '')
    .map((wanted) => folded.indexOf(wanted, cursor))
    .filter((start) => start >= 0);
  return starts.length === 0 ? null : Math.min(...starts);
}

function describeUnclaimed(text: string, where: { line: number; sourceFile: string }): Finding {
  const message = `第 ${where.line} 行的“${excerpt(text)}”没有被任何内容收录；请收录到正文，或在 notice.mdx 的 excluded 写明不收录的原因`;
  return { file: where.sourceFile, at: where.line, message };
}

/** What staff must know of a line whose claims and text do not fit: where each stops fitting. */
function describeBreak(
  rest: string,
  remaining: ReadonlySet<ExpectedClaim>,
  where: { line: number; sourceFile: string },
): Finding[] {
  if (rest === '') {
    return Array.from(remaining, ({ file, at, pieces }) => ({
      file,
      at,
      message: `来源第 ${where.line} 行已被其他内容收录完，“${excerpt(pieces[0]?.content ?? '')}”不能再收录；一处来源只能收录一次`,
    }));
  }
  if (remaining.size === 0) return [describeUnclaimed(rest, where)];
  return Array.from(remaining, (claim) => {
    const { file, at } = claim;
    const wanted = foldedContent(claim);
    const common = commonPrefixLength(wanted, rest);
    return {
      file,
      at,
      message: `与来源第 ${where.line} 行不符：来源为“${excerpt(rest.slice(common))}”，这里为“${excerpt(wanted.slice(common))}”；请照来源改正，或用校勘标记标出`,
    };
  });
}

function excerpt(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function commonPrefixLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
