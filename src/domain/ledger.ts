import type { ClaimPiece } from './expected-claim.ts';
import type { Finding } from './finding.ts';
import { claimsOfNotice } from './ledger-claims.ts';
import { describeMismatches } from './ledger-findings.ts';
import { matchLine } from './ledger-match.ts';
import type { Notice } from './notice.ts';
import { rememberLast } from './remember.ts';

export type ClaimKind = 'measure' | 'section' | 'notice' | 'excluded' | 'whitespace';

/** Who publishes a run of a source line, or why nobody does. */
export interface LedgerClaim extends ClaimPiece {
  /** Offsets in the line's text, in UTF-16 units, end exclusive. */
  start: number;
  end: number;
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
 * The only tolerance is NFKC on both sides, and of what it would forgive only the punctuation that
 * the notice names as folded.
 */
export const buildLedger = rememberLast(matchAll);

function matchAll(notice: Notice): Ledger {
  const texts = notice.source.split('\n');
  const expected = claimsOfNotice(notice);
  const matched = texts.map((text, index) => {
    const here = expected.filter(({ line }) => line === index + 1);
    return { line: index + 1, text, ...matchLine(text, here) };
  });
  const beyond = expected
    .filter(({ line }) => line > texts.length)
    .map(({ line, file, lineAt }): Finding => {
      const message = `来源只有 ${texts.length} 行，没有第 ${line} 行；请改正来源行号`;
      return { file, at: lineAt, message };
    });
  const lines = matched.map(({ line, text, matches }) => ({
    line,
    text,
    claims: matches.map(({ claim }) => claim),
  }));
  return { lines, findings: [...beyond, ...describeMismatches(matched, notice)] };
}
