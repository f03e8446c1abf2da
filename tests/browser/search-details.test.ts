import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';
import { searchPage } from '../support/search-page.ts';

interface Published {
  text: string;
  status: string;
  section: string;
  part: number;
  topics: string[];
  units: string[];
  places: string[];
  quantities: unknown[];
}

const NOTICE = '2023-changzhou-chengguan';
const measures: Published[] = JSON.parse(
  readFileSync(join(process.cwd(), `dist/data/${NOTICE}/measures.json`), 'utf8'),
);
const VALUES: Record<string, (measure: Published) => string[]> = {
  status: ({ status }) => [status],
  topic: ({ topics }) => topics,
  figures: ({ quantities }) => (quantities.length > 0 ? ['yes'] : []),
  part: ({ part }) => [`${NOTICE}/${part}`],
  section: ({ section }) => [`${NOTICE}/${section}`],
  unit: ({ units }) => units,
  place: ({ places }) => places,
};

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** For each value of a facet, how many measures of a list have it. */
function countsOf(found: readonly Published[], facet: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const measure of found) {
    for (const value of VALUES[facet]?.(measure) ?? []) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

describe('the counts beside the results', () => {
  test.each([
    ['one word', '公园', (text: string) => text.includes('公园')],
    ['two words', '公园 管理', (text: string) => text.includes('公园') && text.includes('管理')],
    [
      'one unwanted',
      '垃圾 -分类',
      (text: string) => text.includes('垃圾') && !text.includes('分类'),
    ],
    ['only unwanted', '-管理', (text: string) => !text.includes('管理')],
  ])('are those of the published data: %s', async (_name, q, fits) => {
    const { page, close } = await visit(browser, `search/?q=${encodeURIComponent(q)}`);
    const { done, results } = searchPage(page);
    await done();
    const found = measures.filter(({ text }) => fits(text));
    expect(found.length).toBeGreaterThan(3);
    expect(await results.getAttribute('data-total')).toBe(String(found.length));
    let compared = 0;
    for (const facet of Object.keys(VALUES)) {
      const group = page.locator(`[data-facet="${facet}"]`);
      const expected = countsOf(found, facet);
      const narrows = Object.values(expected).some((count) => count !== found.length);
      expect(await group.getAttribute('hidden')).toBe(narrows ? null : '');
      if (!narrows) continue;
      const more = group.locator('button.more');
      if ((await more.getAttribute('hidden')) === null) {
        await group.evaluate((element) => element.setAttribute('open', ''));
        await more.click();
      }
      const shown = await group
        .locator('li')
        .evaluateAll((items) =>
          items.map((item) => [
            item.getAttribute('data-value') ?? '',
            Number(item.querySelector('.count')?.textContent),
          ]),
        );
      expect(Object.fromEntries(shown), facet).toEqual(expected);
      compared++;
    }
    expect(compared).toBeGreaterThan(3);
    await close();
  });
});

describe('the focus', () => {
  test('stays in the page when what had it goes', async () => {
    const { page, close } = await visit(
      browser,
      `search/?q=${encodeURIComponent('环卫')}&status=ongoing`,
    );
    const { done, items, summary } = searchPage(page);
    await done();
    await page.getByRole('button', { name: '去掉进展：推进中' }).press('Enter');
    await expect.poll(() => items.count()).toBeGreaterThan(7);
    const isOnSummary = () => summary.evaluate((element) => element === document.activeElement);
    await expect.poll(isOnSummary).toBe(true);
    await close();
  });
});

describe('a slow start', () => {
  test('does not lose what was typed meanwhile', async () => {
    const { page, close } = await visit(browser, 'about/');
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route('**/_astro/search.astro*.js', async (route) => {
      await opened;
      await route.continue();
    });
    await page.goto('search/', { waitUntil: 'commit' });
    const { box, done, listed } = searchPage(page);
    await box.fill('渣土车');
    open();
    await done();
    expect(await box.inputValue()).toBe('渣土车');
    expect(await listed()).toEqual([50]);
    await close();
  });
});

describe('what no longer applies', () => {
  test('is not shown: facets without a question, marks for what must not be there', async () => {
    const { page, close } = await visit(browser, `search/?q=${encodeURIComponent('-管理')}`);
    const { done, items, box, results } = searchPage(page);
    await done();
    await expect(items.first().locator('a').getAttribute('href')).resolves.not.toContain('?');
    await box.press('Escape');
    await expect.poll(() => results.getAttribute('data-state')).toBe('idle');
    expect(await page.locator('.facet-panel').isVisible()).toBe(false);
    await close();
  });

  test('of an older build is noticed: the index and the catalogue must belong together', async () => {
    const { page, close } = await visit(browser, 'about/');
    await page.route('**/search/catalogue.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), index: 'another' } });
    });
    await page.goto(`search/?q=${encodeURIComponent('公厕')}`);
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('请重新载入本页');
    expect(await searchPage(page).items.count()).toBe(0);
    await close();
  });
});

test('the way back from a measure keeps the filters', async () => {
  const { page, close } = await visit(
    browser,
    `search/?q=${encodeURIComponent('公厕')}&status=ongoing&sort=number`,
  );
  const address = page.url();
  const { done, items } = searchPage(page);
  await done();
  await items.first().locator('a').click();
  await page.getByRole('link', { name: '返回搜索结果' }).click();
  await page.waitForURL(address);
  await done();
  expect(await items.count()).toBe(2);
  await close();
});
