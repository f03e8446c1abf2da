import type { Notice } from './notice.ts';
import type { Claim } from './schemas.ts';

/** One count that the notice states of itself, beside what this site holds. */
export interface ReconciledClaim {
  label: string;
  quote: string;
  /** The number in the quote; `null` when it holds none or several. */
  claimed: number | null;
  /** What is published here; `null` when the claim can't be checked. */
  published: number | null;
  /** Why the claim can't be checked. */
  reason: string | null;
}

export function reconcileClaim(
  claim: Claim,
  notice: Pick<Notice, 'measures' | 'sections'>,
): ReconciledClaim {
  const { label, quote } = claim;
  const numbers = quote.match(/\d+/g) ?? [];
  const claimed = numbers.length === 1 ? Number(numbers[0]) : null;
  return 'counts' in claim
    ? { label, quote, claimed, published: notice[claim.counts].length, reason: null }
    : { label, quote, claimed, published: null, reason: claim.unverifiable };
}

/** Why a countable claim does not hold, as a message for staff; `null` when it does. */
export function checkCount(claim: Claim, notice: Notice): string | null {
  const { quote, claimed, published } = reconcileClaim(claim, notice);
  if (published === null) return null;
  if (claimed === null) return `引文“${quote}”须恰好含一个数字，才能与收录数核对`;
  if (claimed === published) return null;
  return `正文称“${quote}”，本站收录 ${published} 条；请补齐或删去多余的内容，确实对不上时改写 unverifiable 说明原因`;
}
