import { MEASURE_STATUSES } from '../../src/domain/status.ts';
import { isFields, listOf, wordsOf } from './fields.ts';
import { statusName } from './names.ts';
import type { EntryKind, NoticeSnapshot } from './snapshot.ts';

/** Something that is counted on both sides; `null` on the side where there is no such notice. */
export interface CountChange {
  what: string;
  before: number | null;
  after: number | null;
}

/** A count that the notice states of itself, beside what the site would hold. */
export interface ClaimChange {
  quote: string;
  /** The number in the quote; `null` where it holds none or several. */
  claimed: number | null;
  before: number | null;
  after: number | null;
}

/** All counts of a notice, in one order. */
export function compareCounts(
  before: NoticeSnapshot | null,
  after: NoticeSnapshot | null,
): CountChange[] {
  const old = before && countAll(before);
  const now = after && countAll(after);
  const names = new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])]);
  return Array.from(names)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((what) => ({
      what,
      before: old && (old.get(what) ?? 0),
      after: now && (now.get(what) ?? 0),
    }));
}

const MEASURES = '措施';
const ORDER: readonly string[] = ['部分', '章节', MEASURES, ...MEASURE_STATUSES.map(statusLine)];

/** Statuses that have no place yet stand after those that have, before all else. */
function rank(what: string): number {
  const at = ORDER.indexOf(what);
  if (at >= 0) return at;
  return what.startsWith(MEASURES) ? ORDER.length : ORDER.length + 1;
}

function statusLine(status: string): string {
  return `${MEASURES}：${statusName(status)}`;
}

function countAll(notice: NoticeSnapshot): Map<string, number> {
  const measures = notice.entries.filter(({ kind }) => kind === 'measures');
  const indicators = listOf(notice.indicators, 'indicators');
  const statuses = measures.map(({ fields }) => wordsOf(fields, 'status')).filter(Boolean);
  const sum = (field: string): number =>
    measures.reduce((total, { fields }) => total + listOf(fields, field).length, 0);
  return new Map([
    ['部分', countKind(notice, 'parts')],
    ['章节', countKind(notice, 'sections')],
    [MEASURES, measures.length],
    ...Array.from(Map.groupBy(statuses, statusLine)).map(([line, each]): [string, number] => [
      line,
      each.length,
    ]),
    ['后续进展', sum('updates')],
    ['承诺事项', sum('commitments')],
    ['指标', indicators.length],
    [
      '指标里的数字',
      indicators.filter(isFields).reduce((total, each) => total + listOf(each, 'points').length, 0),
    ],
  ]);
}

function countKind({ entries }: NoticeSnapshot, kind: EntryKind): number {
  return entries.filter((entry) => entry.kind === kind).length;
}

/** The countable claims of the notice as it will be, each against both sides. */
export function compareClaims(
  before: NoticeSnapshot | null,
  after: NoticeSnapshot | null,
): ClaimChange[] {
  const [entry] = after?.entries ?? [];
  if (!after || entry?.kind !== 'notice') return [];
  return listOf(entry.fields, 'claims').flatMap((claim): ClaimChange[] => {
    const counted = wordsOf(claim, 'counts');
    const kind = (['measures', 'sections'] as const).find((each) => each === counted);
    if (!kind) return [];
    const quote = wordsOf(claim, 'quote');
    const numbers = quote.match(/\d+/g) ?? [];
    const claimed = numbers.length === 1 ? Number(numbers[0]) : null;
    return [
      { quote, claimed, before: before && countKind(before, kind), after: countKind(after, kind) },
    ];
  });
}
