import type { BrowserLaunch } from '../../tests/support/find-browser.ts';
import { npmExec } from '../bench/npm-exec.ts';

/** Pinned: another version weighs its audits otherwise. */
const PACKAGE = 'lighthouse@13.5.0';

/** The categories of Lighthouse, with the least score out of 100 that a page must have. */
export const CATEGORIES = [
  { id: 'performance', name: '性能', least: 98 },
  { id: 'accessibility', name: '无障碍', least: 100 },
  { id: 'best-practices', name: '最佳做法', least: 100 },
  { id: 'seo', name: '搜索引擎', least: 100 },
] as const;

export interface PageScore {
  /** Out of 100, in the order of `CATEGORIES`; `null` where it could not be given. */
  scores: readonly (number | null)[];
  /** What took points away: the audit, and what it measured. */
  losses: readonly string[];
}

/** What is used here of Lighthouse's result, which its documentation calls LHR. */
interface LighthouseResult {
  categories: Record<
    string,
    { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined
  >;
  audits: Record<
    string,
    { title: string; score: number | null; displayValue?: string } | undefined
  >;
}

/** Has Lighthouse visit a page as a phone with a slow network would, which it simulates. */
export async function runLighthouse(url: string, browser: BrowserLaunch): Promise<PageScore> {
  const json = await npmExec({
    package: PACKAGE,
    name: 'Lighthouse',
    args: [
      'lighthouse',
      url,
      '--output=json',
      '--quiet',
      `--only-categories=${CATEGORIES.map(({ id }) => id).join(',')}`,
      `--chrome-flags=${['--headless', ...browser.args].join(' ')}`,
    ],
    env: { ...browser.env, CHROME_PATH: browser.executablePath },
  });
  return readResult(JSON.parse(json));
}

export function readResult({ categories, audits }: LighthouseResult): PageScore {
  const losses = CATEGORIES.flatMap(({ id }) =>
    (categories[id]?.auditRefs ?? []).flatMap((reference) => {
      const audit = audits[reference.id];
      const isLoss = reference.weight > 0 && audit && audit.score !== null && audit.score < 1;
      if (!isLoss) return [];
      return [[reference.id, audit.displayValue].filter(Boolean).join(' ')];
    }),
  );
  const scores = CATEGORIES.map(({ id }) => {
    const score = categories[id]?.score ?? null;
    return score === null ? null : Math.round(score * 100);
  });
  return { scores, losses };
}
