import { foldForComparison } from './capture-fold.ts';
import type { ExpectedClaim } from './expected-claim.ts';
import type { LedgerClaim } from './ledger.ts';

/** How far the claims on one source line and its text agree. */
export interface MatchedLine {
  /** Claims that fit, with the file that makes them (`null`: whitespace), in the order of the text. */
  matches: readonly { claim: LedgerClaim; by: ExpectedClaim | null }[];
  /** Runs of text that no claim fits, folded. */
  gaps: readonly string[];
  /** Claims that fit nowhere. */
  leftover: readonly ExpectedClaim[];
}

/**
 * Consumes a line from its start: the longest claim that continues the text takes its run, blanks
 * are whitespace, and text that no claim fits is passed over up to where the next one does.
 */
export function matchLine(text: string, expected: readonly ExpectedClaim[]): MatchedLine {
  const { folded, offsets } = foldForComparison(text);
  const remaining = new Set(expected);
  const matches: { claim: LedgerClaim; by: ExpectedClaim | null }[] = [];
  const gaps: string[] = [];
  const range = (from: number, to: number): { start: number; end: number } => ({
    start: offsets[from] ?? text.length,
    end: offsets[to] ?? text.length,
  });
  let cursor = 0;
  while (cursor < folded.length) {
    const next = longestMatch(folded, cursor, remaining);
    const blank = /^\s+/.exec(folded.slice(cursor))?.[0].length ?? 0;
    if (next) {
      remaining.delete(next);
      for (const piece of next.pieces) {
        const end = cursor + foldForComparison(piece.content).folded.length;
        matches.push({ claim: { ...piece, ...range(cursor, end) }, by: next });
        cursor = end;
      }
    } else if (blank > 0) {
      const { start, end } = range(cursor, cursor + blank);
      const content = text.slice(start, end);
      const claim = { kind: 'whitespace', target: null, reason: null, anchor: null } as const;
      matches.push({ claim: { ...claim, content, start, end }, by: null });
      cursor += blank;
    } else {
      const end = nextStart(folded, cursor, remaining) ?? folded.length;
      gaps.push(folded.slice(cursor, end));
      cursor = end;
    }
  }
  return { matches, gaps, leftover: Array.from(remaining) };
}

/** All that a claim expects of its line, folded. */
export function foldedContent({ pieces }: ExpectedClaim): string {
  return foldForComparison(pieces.map(({ content }) => content).join('')).folded;
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
