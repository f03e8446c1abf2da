import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, visit } from '../support/browser.ts';
import { searchPage } from '../support/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

const failed = (page: Page): Promise<void> =>
  page.locator('[data-search-results][data-state="error"]').waitFor({ state: 'attached' });

/** Opens a search whose files are as `damage` leaves them; the page is loaded anew for it. */
async function searchDamaged(q: string, damage: (page: Page) => Promise<unknown>) {
  const visited = await visit(browser, 'about/');
  await damage(visited.page);
  await visited.page.goto(`search/?q=${encodeURIComponent(q)}`);
  return visited;
}

describe('nothing found', () => {
  test('leads to the nearest shorter phrase, and to the list', async () => {
    const { page, close } = await visit(
      browser,
      `search/?q=${encodeURIComponent('渣土车专项规划')}`,
    );
    const { done, summary, results, listed } = searchPage(page);
    await done();
    expect(await summary.innerText()).toBe('没有找到');
    expect(await results.getAttribute('data-total')).toBe('0');
    // 专项规划 is longer than 渣土车; both stand in the notice.
    await page
      .locator('.notes')
      .getByRole('link', { name: /^专项规划（\d+）$/ })
      .click();
    await expect.poll(listed).not.toEqual([]);
    await page.goBack();
    await expect.poll(() => summary.innerText()).toBe('没有找到');
    await page.getByRole('link', { name: '全部86条措施的清单' }).click();
    await page.waitForURL(/\/measures\/$/);
    await close();
  });

  test('of several words tells how many each has', async () => {
    const { page, close } = await visit(browser, `search/?q=${encodeURIComponent('公厕 渣土车')}`);
    await searchPage(page).done();
    const notes = page.locator('.notes');
    await expect
      .poll(() => notes.innerText())
      .toContain('没有一条同时有这几个词。分别搜索：公厕（2）、渣土车（1）。');
    await close();
  });

  test('because of a filter says that it is the filter', async () => {
    const { page, close } = await visit(
      browser,
      `search/?q=${encodeURIComponent('公厕')}&status=planned`,
    );
    const { done, summary } = searchPage(page);
    await done();
    expect(await summary.innerText()).toBe('找到2条措施，没有一条符合筛选条件');
    await close();
  });
});

describe('a query', () => {
  test.each([
    ['one character', '厕', 2],
    ['200 characters', '整'.repeat(200), 0],
    ['an emoji', '🚽', 0],
    ['markup', '<script>alert(1)</script>', 0],
    ['signs of regular expressions', '.*+?^$()|[]{}\\', 0],
    ['an unbalanced quote', '"公厕', 2],
    ['full-width quotes', '＂公厕＂', 2],
    ['half a character', '\ud83d', 0],
    ['two words, one unwanted', '公厕 -果壳箱', 1],
    ['full-width minus', '公厕　－果壳箱', 1],
    ['Traditional Chinese', '公廁', 2],
    ['white space around', '  公厕  ', 2],
    ['an invisible character inside', '公\u200b厕', 2],
  ])('of %s is answered', async (_name, q, count) => {
    const { page, complaints, close } = await visit(browser, 'search/');
    const { ask, results } = searchPage(page);
    await ask(q);
    await expect.poll(() => results.getAttribute('data-total')).toBe(String(count));
    expect(complaints).toEqual([]);
    await close();
  });

  test.each([
    ['nothing', ''],
    ['white space', ' 　 '],
    ['quotes alone', '""'],
  ])('of %s asks for one', async (_name, q) => {
    const { page, complaints, close } = await visit(browser, `search/?q=${encodeURIComponent(q)}`);
    await expect.poll(() => searchPage(page).results.getAttribute('data-state')).toBe('idle');
    expect(await page.getByRole('heading', { name: '怎样搜索' }).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('of punctuation alone finds what holds it', async () => {
    const { page, close } = await visit(browser, `search/?q=${encodeURIComponent('㎡')}`);
    const { done, listed } = searchPage(page);
    await done();
    expect((await listed()).length).toBeGreaterThan(0);
    await close();
  });

  test('with a filter that does not exist is answered, and told so', async () => {
    const { page, complaints, close } = await visit(
      browser,
      `search/?q=${encodeURIComponent('公厕')}&status=done&topic=${encodeURIComponent('天气')}&colour=red`,
    );
    const { done, results } = searchPage(page);
    await done();
    expect(await results.getAttribute('data-total')).toBe('2');
    expect(await page.locator('.notes').innerText()).toContain(
      '没有这样的筛选条件，已忽略：进展：done、专题：天气。',
    );
    expect(complaints).toEqual([]);
    await close();
  });

  test('has other words offered and nothing widened', async () => {
    const { page, close } = await visit(browser, `search/?q=${encodeURIComponent('公厕')}`);
    const { done, listed } = searchPage(page);
    await done();
    expect(await listed()).toHaveLength(2);
    await page.locator('.notes').getByRole('link', { name: '厕所（1）', exact: true }).click();
    await expect.poll(listed).toEqual([43]);
    await close();
  });
});

describe('a failure', () => {
  test('without a network is told as such, and over when it is back', async () => {
    const { page, close } = await visit(browser, `search/?q=${encodeURIComponent('公厕')}`);
    const { done, box, listed } = searchPage(page);
    await done();
    await page.context().setOffline(true);
    await box.fill('渣土车');
    await failed(page);
    expect(await page.locator('.failure .reason').innerText()).toContain('现在没有网络');
    expect(await page.locator('.summary').innerText()).toBe('');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.context().setOffline(false);
    await done();
    expect(await listed()).toEqual([50]);
    await close();
  });

  test.each([
    ['the catalogue', '**/search/catalogue.json'],
    ['the pieces of the index', '**/*.postings'],
    ['the texts', '**/search/texts/**'],
    ['the titles', '**/search/index/*/notices/*.json'],
    ['what to narrow by', '**/search/index/*/facets-2023.json'],
    ['the names to narrow by', '**/search/index/*/names.json'],
  ])('to fetch %s is told, and a retry mends it', async (_name, pattern) => {
    const { page, close } = await searchDamaged('公厕', (each) =>
      each.route(pattern, (route) => route.abort()),
    );
    await failed(page);
    expect(await page.locator('.failure .reason').innerText()).toContain('没有取到');
    await page.unroute(pattern);
    await page.getByRole('button', { name: '重试' }).click();
    const { done, listed } = searchPage(page);
    await done();
    expect((await listed()).toSorted()).toEqual([42, 43]);
    await close();
  });

  test.each([
    ['a piece of the index', '**/*.postings'],
    ['a text', '**/search/texts/**'],
    ['the catalogue', '**/search/catalogue.json'],
    ['the titles', '**/search/index/*/notices/*.json'],
    ['what to narrow by', '**/search/index/*/facets-2023.json'],
  ])(
    'to read %s, cut off in the middle, is never told as nothing found',
    async (_name, pattern) => {
      const { page, close } = await searchDamaged('公厕', (each) =>
        each.route(pattern, async (route) => {
          const response = await route.fetch();
          const body = await response.body();
          await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
        }),
      );
      await failed(page);
      expect(await page.locator('.failure').isVisible()).toBe(true);
      expect(await page.getByRole('link', { name: '到完整清单中查看' }).isVisible()).toBe(true);
      await close();
    },
  );

  test('because the site was published anew asks to load the page anew', async () => {
    const { page, close } = await searchDamaged('公厕', (each) =>
      each.route('**/*.postings', (route) => route.fulfill({ status: 404 })),
    );
    await failed(page);
    expect(await page.locator('.failure .reason').innerText()).toContain('请重新载入本页');
    await close();
  });
});
