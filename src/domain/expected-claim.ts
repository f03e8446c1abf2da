import type { Finding } from './finding.ts';
import type { ClaimKind } from './ledger.ts';

/** A run that content says stands in the source, split where its kind changes. */
export interface ClaimPiece {
  kind: ClaimKind;
  /** Id of the measure (`042`) or section (`11`); `title` or `part-4` for the notice; else `null`. */
  target: string | null;
  /** Why a run is excluded; else `null`. */
  reason: string | null;
  /** Anchor in the target's text of the apparatus that excludes the run (`m075-a1`); else `null`. */
  anchor: string | null;
  /** What the content says stands here, in the punctuation of the published text. */
  content: string;
}

/** What one file says of one source line, and where in the file it says so. */
export interface ExpectedClaim {
  line: number;
  file: string;
  /** Where the text stands, and where the number of its source line. */
  at: Finding['at'];
  lineAt: Finding['at'];
  pieces: readonly ClaimPiece[];
}

export function piece(
  kind: ClaimKind,
  content: string,
  { target = null, reason = null, anchor = null }: Partial<ClaimPiece> = {},
): ClaimPiece {
  return { kind, target, reason, anchor, content };
}
