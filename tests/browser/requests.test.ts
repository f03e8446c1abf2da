import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectBrowser, DESKTOP } from '../support/browser.ts';
import { budgetOf, SEARCH_BUDGET } from '../support/budgets.ts';
import { PAGES } from '../support/page-types.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** All that a reader's browser asks for on a first visit, until it wants no more. */
async function requestsOf(address: string): Promise<string[]> {
  const context = await browser.newContext({ baseURL: inject('siteUrl'), viewport: DESKTOP });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  return requests;
}

test.each(Object.entries(PAGES))('%s asks for few files', async (_type, address) => {
  const requests = await requestsOf(address);
  // The page, its styles and its scripts at the least.
  expect(requests.length).toBeGreaterThanOrEqual(3);
  const { pathname } = new URL(address, 'http://site/');
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(budgetOf(pathname).requests);
});

// The word of most measures, one of many characters, a document number, two words, Traditional Chinese.
test.each(['管理', '市环境卫生管理中心', '〔2023〕66号', '公园 安全', '公廁'])(
  'a first search for %s asks for few files',
  async (q) => {
    const requests = await requestsOf(`search/?q=${encodeURIComponent(q)}`);
    expect(requests.filter((path) => path.endsWith('.postings'))).not.toEqual([]);
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(SEARCH_BUDGET.requests);
  },
);
