import { CHINESE_NUMERAL_CHARACTERS } from '../../src/domain/chinese-numerals.ts';
import { numbersIn } from '../../src/domain/claims.ts';
import type { Claim } from '../../src/domain/schemas.ts';

interface ClaimForm {
  label: string;
  pattern: RegExp;
  counts: 'measures' | 'sections' | null;
  reason: string;
}

/** Small numbers in Chinese characters count other things as well: 采取三项措施. */
const NUMBER = `(\\d{1,4}|[${CHINESE_NUMERAL_CHARACTERS}]{0,3}[十百][${CHINESE_NUMERAL_CHARACTERS}]{0,4})`;
const NOT_LISTED = '通报没有逐条写明是哪些，无法与正文逐一对应';

/** The counts that notices customarily state of themselves; each pattern holds one number. */
const FORMS: readonly ClaimForm[] = [
  ...[
    `(?:制[定订]|提出|形成|细化|明确|分解|采取)(?:了|出|为)?(?:整改)?(?:措施|任务)?${NUMBER}[条项个](?:具体|整改)*(?:措施|任务)`,
    `(?:(?:制[定订]|提出|形成|细化|明确)了?)?(?:整改)?措施(?:共|共计|合计)?${NUMBER}[条项个]`,
    `${NUMBER}[条项个](?:具体|整改)*措施`,
  ].map((pattern) => form('整改措施', pattern, 'measures')),
  ...[
    `反馈(?:意见)?(?:指出|提出|涉及)?(?:的)?(?:具体)?问题(?:共|共计)?${NUMBER}[个条项]`,
    `${NUMBER}个方面(?:的)?(?:具体)?问题`,
    `${NUMBER}[个条项](?:具体|突出|反馈)*问题(?!清单|线索)`,
  ].map((pattern) => form('反馈的问题', pattern, 'sections')),
  form(
    '已完成整改的',
    `(?:已|已经)(?:全部)?(?:完成|整改)(?:整改|销号|到位|完成)?(?:的)?${NUMBER}[个条项]`,
    null,
  ),
  form(
    '尚未完成整改的',
    `(?:未|尚未|正在|持续|需长期)(?:完成|推进)?(?:整改)?(?:的)?${NUMBER}[个条项]`,
    null,
  ),
];

function form(label: string, pattern: string, counts: ClaimForm['counts']): ClaimForm {
  return { label, pattern: new RegExp(pattern), counts, reason: NOT_LISTED };
}

/** How many measures the notice says it has; `null` where it does not say. */
export function claimedMeasures(texts: readonly string[]): number | null {
  const found = FORMS.filter(({ counts }) => counts === 'measures').map(({ pattern }) =>
    find(texts, pattern),
  );
  return found.find((each) => each !== null)?.number ?? null;
}

/** A claim beside what the text holds. */
export interface FoundClaim {
  claim: Claim;
  number: number;
  /** What was found in the text; `null` where it can't be counted. */
  found: number | null;
}

/** The counts that the lead states, compared with what was found. */
export function readClaims(
  texts: readonly string[],
  counts: { measures: number; sections: number },
): FoundClaim[] {
  const claims: FoundClaim[] = [];
  for (const { label, pattern, counts: what, reason } of FORMS) {
    const match = find(texts, pattern);
    if (!match || claims.some(({ claim }) => claim.label === label)) continue;
    const { quote, number } = match;
    const found = what === null ? null : counts[what];
    const claim: Claim =
      what !== null && found === number
        ? { label, quote, counts: what }
        : { label, quote, unverifiable: found === null ? reason : differs(found, what) };
    claims.push({ claim, number, found });
  }
  return claims;
}

function differs(found: number, what: ClaimForm['counts']): string {
  const unit = what === 'measures' ? '条措施' : '节';
  return `正文按编号分为${found}${unit}，与自述的数目不同，尚未核对原因`;
}

function find(texts: readonly string[], pattern: RegExp): { quote: string; number: number } | null {
  for (const text of texts) {
    const match = pattern.exec(text);
    const [number] = match ? numbersIn(match[0]) : [];
    if (match && number !== undefined) return { quote: match[0], number };
  }
  return null;
}
