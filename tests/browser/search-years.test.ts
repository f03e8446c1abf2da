import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';
import { searchPage } from '../support/search-page.ts';
import { expectedAnswers } from '../support/search-queries.ts';
import { type SiteOfYears, serveSiteOfYears } from '../support/site-of-years.ts';

/** Two notices of 86 measures and one of 28; as many as the page lists at once. */
const MEASURES = 200;
/** Of all classes of queries, each so manieth is asked. */
const EACH = 9;

interface Measure {
  id: string;
  year: number;
  status: string;
  title: string;
  text: string;
  quantities: readonly { quote: string }[];
}

let browser: Browser;
let site: SiteOfYears;
let measures: Measure[];
beforeAll(async () => {
  browser = await connectBrowser();
  site = await serveSiteOfYears(MEASURES, 7);
  measures = site.published.flatMap(({ notice, measures: ofNotice }) =>
    ofNotice.map((measure) => ({
      ...measure,
      id: `${notice.id}/${measure.id}`,
      year: notice.year,
    })),
  );
});
afterAll(async () => {
  await site.close();
  await browser.close();
});

const open = (query: string) => visit(browser, `search/?${query}`, { baseURL: site.url });
const asking = (q: string): string => new URLSearchParams({ q }).toString();
const containing = (word: string): Measure[] => measures.filter(({ text }) => text.includes(word));
const recordsOf = (page: Page): Promise<string[]> =>
  searchPage(page).items.evaluateAll((items) =>
    items.map((item) => item.getAttribute('data-record') ?? ''),
  );

test('the notices are of three years', () => {
  expect(measures).toHaveLength(MEASURES);
  expect(Array.from(new Set(measures.map(({ year }) => year)))).toEqual([2014, 2015, 2016]);
});

test('queries of every class find the measures of every year that contain them', async () => {
  const expected = expectedAnswers(measures).filter((_, place) => place % EACH === 0);
  expect(expected.length).toBeGreaterThan(200);
  const { page, complaints, close } = await open(asking('整改'));
  const { ask, results } = searchPage(page);
  await searchPage(page).done();
  const wrong: unknown[] = [];
  for (const { kind, q, found } of expected) {
    await ask(q);
    const records = (await recordsOf(page)).toSorted();
    const isRight = records.join() === found.toSorted().join();
    if (!isRight || (await results.getAttribute('data-total')) !== String(found.length)) {
      wrong.push({ kind, q, found, records });
    }
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}, 300_000);

describe('facets over years', () => {
  test('count the measures of each year and notice, and of each status', async () => {
    const { page, close } = await open(asking('管理'));
    await searchPage(page).done();
    const found = containing('管理');
    const counted = (facet: string) =>
      page
        .locator(`[data-facet="${facet}"] li`)
        .evaluateAll((items) =>
          items.map((item) => [
            item.getAttribute('data-value') ?? '',
            Number(item.querySelector('.count')?.textContent),
          ]),
        );
    const count = (valueIn: (measure: Measure) => string) =>
      Array.from(Map.groupBy(found, valueIn), ([value, { length }]) => [value, length]);
    const sorted = (pairs: (string | number)[][]) => pairs.map(String).toSorted();
    expect(found.length).toBeGreaterThan(30);
    expect(sorted(await counted('year'))).toEqual(sorted(count(({ year }) => String(year))));
    expect(sorted(await counted('notice'))).toEqual(
      sorted(count(({ id }) => id.replace(/\/.*/, ''))),
    );
    expect(sorted(await counted('status'))).toEqual(sorted(count(({ status }) => status)));
    await close();
  });

  test('narrow, and the address brings back what they left, in its order', async () => {
    const { page, close } = await open(`${asking('管理')}&sort=number`);
    const { done, items } = searchPage(page);
    await done();
    await page.locator('[data-facet="year"] summary').click();
    await page.getByRole('checkbox', { name: /^2015年/ }).check();
    const found = containing('管理').filter(({ year }) => year === 2015);
    await expect.poll(() => items.count()).toBe(found.length);
    await page.getByRole('checkbox', { name: /^推进中/ }).check();
    const ongoing = found.filter(({ status }) => status === 'ongoing').map(({ id }) => id);
    expect(ongoing.length).toBeGreaterThan(1);
    await expect.poll(() => recordsOf(page)).toEqual(ongoing);
    expect(new URL(page.url()).searchParams.get('year')).toBe('2015');

    const again = await visit(browser, page.url(), { baseURL: site.url });
    await searchPage(again.page).done();
    expect(await recordsOf(again.page)).toEqual(ongoing);
    await again.close();
    await page.goBack();
    await expect.poll(() => items.count()).toBe(found.length);
    await close();
  });
});

test('facets of very many measures are loaded when they are asked for', async () => {
  const { page, close } = await visit(browser, 'search/', { baseURL: site.url });
  await page.route('**/search/catalogue.json', async (route) => {
    const response = await route.fetch();
    const catalogue = await response.json();
    // Measures of the oldest notice that no query finds: they come after all that there are.
    const more = Array.from({ length: 20_000 }, (_, place) => String(place + 1000));
    catalogue.notices.at(-1).measures.push(...more);
    await route.fulfill({ response, json: catalogue });
  });
  await page.reload();
  const { ask, items } = searchPage(page);
  await ask('管理');
  expect(await items.count()).toBe(containing('管理').length);
  const button = page.getByRole('button', { name: '载入其余筛选项' });
  const statuses = page.locator('[data-facet="status"] li');
  expect(await page.locator('[data-facet="year"] li').count()).toBe(3);
  expect(await statuses.count()).toBe(0);
  await button.click();
  await expect.poll(() => statuses.count()).toBeGreaterThan(1);
  expect(await button.isVisible()).toBe(false);
  await ask('工作');
  expect(await statuses.count()).toBeGreaterThan(1);
  await close();
});

test('results are put in order over years, and each tells its notice and title', async () => {
  const { page, close } = await open(`${asking('管理')}&sort=date`);
  const { done, items } = searchPage(page);
  await done();
  const newestFirst = containing('管理').toSorted((a, b) => b.year - a.year);
  expect(await recordsOf(page)).toEqual(newestFirst.map(({ id }) => id));
  const [first] = newestFirst;
  expect(await items.first().locator('.title').innerText()).toBe(first?.title);
  expect(await items.first().locator('.notice').innerText()).toBe(
    site.published.find(({ notice }) => notice.year === 2016)?.notice.title,
  );
  // Titles come notice by notice as results come into view; the last is of the oldest.
  await items.last().scrollIntoViewIfNeeded();
  await expect
    .poll(() => items.last().locator('.title').innerText())
    .toBe(newestFirst.at(-1)?.title);
  await close();
});

describe('a file of one year or piece that is missing', () => {
  test.each([
    ['facets of a year', '**/facets-2015.json'],
    ['a piece of the index', '**/*.postings'],
    ['titles of a notice', '**/search/index/*/notices/2016-*.json'],
  ])('is told as a failure and not as nothing, and mended by a retry: %s', async (_, pattern) => {
    const { page, close } = await open(asking('没有这样的话'));
    const { ask, done, results, items, summary } = searchPage(page);
    await done();
    expect(await summary.innerText()).toBe('没有找到');
    await page.route(pattern, (route) => route.abort());
    await searchPage(page).box.fill('管理');
    await expect.poll(() => results.getAttribute('data-state')).toBe('error');
    expect(await page.getByRole('alert').innerText()).toContain('没有取到');
    expect(await items.count()).toBe(0);
    await page.unroute(pattern);
    await ask('管理和');
    await ask('管理');
    expect(await items.count()).toBe(containing('管理').length);
    await close();
  });
});
