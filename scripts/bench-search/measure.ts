import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { GzipServer, SentFile } from '../bench/gzip-server.ts';
import type { BenchQuery } from './queries.ts';
import { type Answer, SearchTab } from './search-tab.ts';

/** A search page to be measured. */
export interface Contender {
  url: string;
  script?: () => void;
}

/** What an answer took; bytes are those of the bodies, as they were sent. */
export interface Cost {
  ms: number;
  /** For the page itself: HTML, CSS, scripts. */
  pageBytes: number;
  /** For the search: program, index, texts, catalogue. */
  searchBytes: number;
}

/** A reader with an empty cache comes with a query, and then asks another one. */
export interface Visit {
  first: Cost;
  second: Cost;
}

/** A query asked in a page that has answered others before. */
export interface Asked {
  query: BenchQuery;
  fresh: Answer;
  /** The same query once more, after another one. */
  repeatedMs: number | null;
}

export interface Run {
  visits: readonly Visit[];
  asked: readonly Asked[];
}

interface Plan {
  browser: Browser;
  server: GzipServer;
  contenders: readonly Contender[];
  queries: readonly BenchQuery[];
  onProgress(words: string): void;
}

const VISITS = 20;
/** After this long no further visit, or query, is begun; what is left out is reported. */
const VISITS_BUDGET_MS = 60_000;
const QUERIES_BUDGET_MS = 180_000;
/** Texts below the fold are read soon after the answer; they belong to its bytes. */
const SETTLED_MS = 120;
const PROGRESS_MS = 15_000;
/** Of ours, and of stock Pagefind in its folder. */
const SEARCH_FILE = /^stock\/pagefind\/|^search\/(?:index|texts)\/|^search\/catalogue\.json$/;

/** Measures all contenders in turn, query by query, so that what slows the machine slows them all. */
export async function measure(plan: Plan): Promise<Run[]> {
  const visits = await measureVisits(plan);
  const asked = await measureQueries(plan);
  return plan.contenders.map((_, place) => ({
    visits: visits.map((each) => at(each, place)),
    asked: asked.map((each) => at(each, place)),
  }));
}

async function measureVisits(plan: Plan): Promise<Visit[][]> {
  const { queries, onProgress } = plan;
  const pairs = Array.from(
    { length: Math.min(VISITS, Math.floor(queries.length / 2)) },
    (_, place) => [at(queries, 2 * place), at(queries, 2 * place + 1)] as const,
  );
  onProgress(`空缓存打开${pairs.length}次…`);
  const [warmUp] = pairs;
  // The first visit of all compresses the files and fills the caches of the browser's own code.
  if (warmUp) await visitAll(plan, warmUp);
  const visits: Visit[][] = [];
  const end = performance.now() + VISITS_BUDGET_MS;
  for (const pair of pairs) {
    if (visits.length > 0 && performance.now() > end) break;
    visits.push(await visitAll(plan, pair));
  }
  return visits;
}

async function visitAll(
  { browser, server, contenders }: Plan,
  [first, second]: readonly [BenchQuery, BenchQuery],
): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const { url, script } of contenders) {
    const tab = await SearchTab.open(browser, url, script);
    server.takeSent();
    const arrived = await tab.arrive(first.typed);
    const atFirst = await takeCost(server, arrived);
    const asked = await tab.ask(second.typed);
    visits.push({ first: atFirst, second: await takeCost(server, asked) });
    await tab.close();
  }
  return visits;
}

async function takeCost(server: GzipServer, { ms }: Answer): Promise<Cost> {
  await pause(SETTLED_MS);
  const sent = server.takeSent();
  const isOfSearch = ({ path }: SentFile): boolean => SEARCH_FILE.test(path);
  const sum = (files: readonly SentFile[]): number =>
    files.reduce((bytes, file) => bytes + file.bytes, 0);
  const searchBytes = sum(sent.filter(isOfSearch));
  return { ms, searchBytes, pageBytes: sum(sent) - searchBytes };
}

async function measureQueries(plan: Plan): Promise<Asked[][]> {
  const { browser, contenders, queries, onProgress } = plan;
  const tabs = await Promise.all(
    contenders.map(({ url, script }) => SearchTab.open(browser, url, script)),
  );
  for (const tab of tabs) await tab.arrive('整改');
  const asked: Asked[][] = [];
  const end = performance.now() + QUERIES_BUDGET_MS;
  let told = performance.now();
  for (const [place, query] of queries.entries()) {
    if (performance.now() > end) break;
    if (performance.now() > told + PROGRESS_MS) {
      told = performance.now();
      onProgress(`已问${place}/${queries.length}个查询…`);
    }
    const before = queries[place - 1];
    const each: Asked[] = [];
    for (const tab of tabs) {
      const fresh = await tab.ask(query.typed);
      const repeated = before ? await tab.ask(before.typed) : null;
      each.push({ query, fresh, repeatedMs: repeated?.ms ?? null });
    }
    asked.push(each);
  }
  for (const tab of tabs) await tab.close();
  return asked;
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new Error(`Nothing at ${place}`);
  return item;
}
