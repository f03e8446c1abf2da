import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';
import { SEARCH_BUDGET } from '../support/budgets.ts';
import { searchPage } from '../support/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** Adds up what is fetched from now on, text as a web server compresses it. */
function meter(page: Page): { bytes(): Promise<number>; paths: string[]; reset(): void } {
  let sizes: Promise<number>[] = [];
  const paths: string[] = [];
  page.on('response', (response) => {
    paths.push(new URL(response.url()).pathname);
    const isText = /text|json|svg/.test(response.headers()['content-type'] ?? '');
    sizes.push(
      response
        .body()
        .then((body) => (isText ? gzipSync(body).length : body.length))
        .catch(() => 0),
    );
  });
  return {
    paths,
    bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
    reset: () => {
      sizes = [];
      paths.length = 0;
    },
  };
}

// The word of most measures, a rare one, one of many characters, a document number, two words.
test.each(['管理', '渣土车', '市环境卫生管理中心', '〔2023〕66号', '公园 安全'])(
  'a first search for %s and the next keep to their bytes',
  async (q) => {
    const { page, close } = await visit(browser, 'about/');
    const { ask, items } = searchPage(page);
    const metered = meter(page);
    await page.goto(`search/?q=${encodeURIComponent(q)}`, { waitUntil: 'networkidle' });
    await searchPage(page).done();
    expect(await items.count()).toBeGreaterThan(0);
    const first = await metered.bytes();
    expect(metered.paths.filter((path) => path.endsWith('.postings'))).not.toEqual([]);
    expect(first).toBeGreaterThan(40_000);
    expect(first).toBeLessThanOrEqual(SEARCH_BUDGET.first);
    for (const next of ['工作', '生活垃圾分类', '2023年']) {
      metered.reset();
      await ask(next);
      await page.waitForLoadState('networkidle');
      expect(await metered.bytes()).toBeLessThanOrEqual(SEARCH_BUDGET.further);
    }
    await close();
  },
);

test('nothing of the search is loaded before the reader turns to the box', async () => {
  const { page, close } = await visit(browser, 'about/');
  const metered = meter(page);
  for (const path of ['./', 'notices/2023-changzhou-chengguan/measures/042/']) {
    metered.reset();
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(metered.paths.filter((each) => /\/search\//.test(each))).toEqual([]);
    await searchPage(page).box.focus();
    await expect
      .poll(() => metered.paths.filter((each) => /\/search\//.test(each)))
      .toEqual(['/search/catalogue.json']);
  }
  await close();
});

test('the dictionaries for Traditional Chinese are loaded for a query that needs them', async () => {
  const { page, close } = await visit(browser, 'search/');
  const metered = meter(page);
  const { ask, listed } = searchPage(page);
  const isLoaded = (): boolean => metered.paths.some((path) => /to-simplified/.test(path));
  await ask('公厕');
  expect(isLoaded()).toBe(false);
  const found = await listed();
  await ask('公廁');
  expect(isLoaded()).toBe(true);
  await expect.poll(listed).toEqual(found);
  await expect.poll(() => page.locator('.notes').innerText()).toContain('同时按“公厕”搜索。');
  await close();
});
