import type { Asked, Cost, Run } from './measure.ts';
import { type BenchQuery, expectedPaths, type OracleText } from './queries.ts';
import type { Answer } from './search-tab.ts';

/** Median and 95th percentile. */
export interface Spread {
  median: number;
  p95: number;
}

/** A query whose answer is not what plain comparison finds. */
export interface Miss {
  query: BenchQuery;
  state: string;
  expected: number;
  found: number;
}

export interface Score {
  queries: number;
  /** Queries that were not answered; they count as if nothing was found, but not as time. */
  failed: number;
  visits: number;
  /** Share of what should be found that was, over all queries; and share of the found that is right. */
  recall: number;
  precision: number;
  misses: readonly Miss[];
  absent: number;
  /** How many of the absent ones found something all the same. */
  absentAnswered: number;
  /** Answers too long to be listed: compared by their number and by what is listed. */
  partlyListed: number;
  firstMs: Spread;
  firstBytes: Spread;
  firstPageBytes: Spread;
  secondMs: Spread;
  secondBytes: Spread;
  freshMs: Spread;
  /** Of the fresh ones, those that find few measures, some, many; and how many queries that were. */
  freshByFound: readonly { label: string; queries: number; ms: Spread }[];
  repeatedMs: Spread;
}

/** Queries by the share of the measures that they find: more than the one before, up to. */
const SHARES = [
  { label: '找到的不到千分之一', most: 0.001 },
  { label: '找到的不到二十分之一', most: 0.05 },
  { label: '找到的更多', most: 1 },
] as const;

/** Paths of the measures that an answer lists, as far as it lists them. */
export type PathsOf = (answer: Answer) => readonly string[];

export function scoreRun(
  { visits, asked }: Run,
  texts: readonly OracleText[],
  pathsOf: PathsOf,
): Score {
  const compared = asked.map((each) => compare(each, texts, new Set(pathsOf(each.fresh))));
  const answered = asked.filter(({ fresh }) => fresh.state === 'done');
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  const right = sum(compared.map((each) => each.right));
  const absent = compared.filter(({ query }) => query.kind === 'absent');
  const firsts = visits.map(({ first }) => first);
  const seconds = visits.map(({ second }) => second);
  const all = ({ pageBytes, searchBytes }: Cost): number => pageBytes + searchBytes;
  return {
    queries: asked.length,
    failed: asked.length - answered.length,
    visits: visits.length,
    recall: right / sum(compared.map(({ expected }) => expected)),
    precision: right / sum(compared.map(({ found }) => found)),
    misses: compared.filter(({ isExact }) => !isExact),
    absent: absent.length,
    absentAnswered: absent.filter(({ found }) => found > 0).length,
    partlyListed: compared.filter(({ listed, found }) => listed < found).length,
    firstMs: spread(firsts.map(({ ms }) => ms)),
    firstBytes: spread(firsts.map(all)),
    firstPageBytes: spread(firsts.map(({ pageBytes }) => pageBytes)),
    secondMs: spread(seconds.map(({ ms }) => ms)),
    secondBytes: spread(seconds.map(all)),
    freshMs: spread(answered.map(({ fresh }) => fresh.ms)),
    freshByFound: SHARES.map(({ label, most }, place) => {
      const least = SHARES[place - 1]?.most ?? 0;
      const alike = answered.filter(({ fresh }) => {
        const share = fresh.total / texts.length;
        return share > least && share <= most;
      });
      return { label, queries: alike.length, ms: spread(alike.map(({ fresh }) => fresh.ms)) };
    }),
    repeatedMs: spread(asked.flatMap(({ repeatedMs }) => repeatedMs ?? [])),
  };
}

interface Compared extends Miss {
  right: number;
  listed: number;
  isExact: boolean;
}

/** What is found and not listed counts as right as far as the numbers agree. */
function compare(
  { query, fresh }: Asked,
  texts: readonly OracleText[],
  listed: ReadonlySet<string>,
): Compared {
  const expected = expectedPaths(query, texts);
  const found = fresh.state === 'done' ? fresh.total : 0;
  const wrong = listed.difference(expected).size;
  const right = Math.min(found - wrong, expected.size);
  return {
    query,
    state: fresh.state,
    expected: expected.size,
    found,
    right,
    listed: listed.size,
    isExact: fresh.state === 'done' && found === expected.size && right === found,
  };
}

/** By nearest rank. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const rank = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { median: rank(0.5), p95: rank(0.95) };
}
