import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from './chinese-numerals.ts';
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
  /** Measure word of what is counted. */
  unit: '条' | '节' | null;
  /** Why the claim can't be checked. */
  reason: string | null;
}

export function reconcileClaim(
  claim: Claim,
  notice: Pick<Notice, 'measures' | 'sections'>,
): ReconciledClaim {
  const { label, quote } = claim;
  const [claimed = null, ...others] = numbersIn(quote);
  const isOne = others.length === 0;
  const counts = 'counts' in claim ? claim.counts : null;
  const unit = counts === 'measures' ? '条' : counts === 'sections' ? '节' : null;
  return 'counts' in claim
    ? {
        label,
        quote,
        claimed: isOne ? claimed : null,
        published: notice[claim.counts].length,
        unit,
        reason: null,
      }
    : {
        label,
        quote,
        claimed: isOne ? claimed : null,
        published: null,
        unit,
        reason: claim.unverifiable,
      };
}

const CHINESE_NUMBER = new RegExp(`[${CHINESE_NUMERAL_CHARACTERS}]+(?=[个条项])`, 'g');

/** The numbers that a claim states, in figures or, where it has none, in Chinese numerals. */
export function numbersIn(quote: string): number[] {
  const figures = quote.match(/\d+/g);
  if (figures) return figures.map(Number);
  return (quote.match(CHINESE_NUMBER) ?? []).flatMap((each) => readChineseNumeral(each) ?? []);
}

/** Why a countable claim does not hold, as a message for staff; `null` when it does. */
export function checkCount(
  claim: Claim,
  notice: Pick<Notice, 'measures' | 'sections'>,
): string | null {
  const { quote, claimed, published, unit } = reconcileClaim(claim, notice);
  if (published === null) return null;
  if (claimed === null) return `引文“${quote}”须恰好含一个数字，才能与收录数核对`;
  if (claimed === published) return null;
  return `正文称“${quote}”，本站收录 ${published} ${unit}；请补齐或删去多余的内容，确实对不上时改写 unverifiable 说明原因`;
}
