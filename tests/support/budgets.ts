/**
 * What the site may cost its readers and whoever keeps it; all tests of weight and number read this table.
 *
 * Text weighs as servers compress it at their best (gzip, level 9), all other files as they are; in bytes. A limit
 * stands little above what was measured when it was set: whoever needs more raises it here, with the
 * reason.
 */

export interface PageBudget {
  pages: RegExp;
  /** The HTML with the styles that it links for the screen. */
  text: number;
  /** The JavaScript that runs before anyone touches the page. */
  script: number;
  /** All requests until the network is idle, on a wide screen, nothing cached. */
  requests: number;
}

/**
 * The first line that fits a page holds.
 *
 * Text: the first answer of a connection holds some 14 kB (ten segments, RFC 6928), so that such a
 * page is there after one round trip. Requests: over HTTP/1.1 a browser opens six connections; after the
 * page itself two such rounds, with the two print sheets and the icon, which nobody waits for, are
 * 16 at the very most.
 */
export const PAGE_BUDGETS: readonly PageBudget[] = [
  // Some 20,000 characters to be read from above to below: the one page that may take longer.
  { pages: /^\/notices\/[^/]+\/$/, text: 45_000, script: 6_000, requests: 16 },
  // What all measures hold, line by line: not texts that one reads from above to below.
  {
    pages: /\/(measures|places|units|regulations|timeline)\/$/,
    text: 22_000,
    script: 6_000,
    requests: 14,
  },
  // Each chart with its table and sentences; the charts in view draw themselves, by one more script.
  { pages: /\/indicators\/$/, text: 28_000, script: 6_000, requests: 14 },
  // The search engine starts as the page opens.
  { pages: /^\/search\/$/, text: 14_000, script: 24_000, requests: 15 },
  // Texts with the tools for them: marks, anchors, citation, reading aloud.
  { pages: /^\/notices\//, text: 14_000, script: 6_000, requests: 14 },
  // The site's own pages, two rounds at most with what nobody waits for.
  { pages: /./, text: 14_000, script: 6_000, requests: 11 },
];

export function budgetOf(path: string): PageBudget {
  const budget = PAGE_BUDGETS.find(({ pages }) => pages.test(path));
  if (!budget) throw new Error(`No budget for ${path}`);
  return budget;
}

/** The scripts that no page loads by itself: what a reader waits for who asks for more. First line first. */
export const SCRIPT_BUDGETS = [
  // Chart.js with the two kinds of bars that are drawn; all of it would be 70 kB.
  { scripts: /^draw-chart\./, weight: 50_000 },
  // The dictionaries of OpenCC, only for queries in Traditional Chinese.
  { scripts: /^to-simplified\./, weight: 55_000 },
  // No more than what a page may weigh: one round trip.
  { scripts: /./, weight: 14_000 },
] as const;

/** What a search costs on this notice, on the wire. */
export const SEARCH_BUDGET = {
  /** All of a first one, its page and the lists of facets included. */
  first: 85_000,
  /** Of a further one: its pieces of the index, and the texts of the results on the first screen. */
  further: 28_000,
  /**
   * Of a first one: the page (15), the engine and catalogue (8), the texts of the 20 results shown at
   * first, and 5 pieces of the index; a query of more characters needs more pieces, but finds less.
   */
  requests: 48,
} as const;

/** What a notice adds to the folder that is published, without what `npm run compress` adds. */
export const NOTICE_BUDGET = {
  /** Free hosts take 20,000 files (Cloudflare Pages): room for 28 notices of this size. */
  files: 700,
  /** Of all its files; GitHub Pages takes 1 GB a site. */
  bytes: 12_000_000,
  /** 15 seconds on a slow phone's 1.6 Mbit/s. */
  pdf: 3_000_000,
} as const;

/** A picture for a shared link, which a phone fetches while the reader scrolls by: as much as two pages of text. */
export const PICTURE_BUDGET = 32_000;
