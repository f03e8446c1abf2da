import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, PHONE, visit } from '../support/browser.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

test('the bar on the home page filters the list, and Back undoes each choice', async () => {
  const { page, complaints, close } = await visit(browser, './');
  const rows = page.locator('.measure-row:visible');
  const count = Number(
    await page.locator('.status-overview li[data-status="ongoing"] b').innerText(),
  );
  await page.locator('.status-overview svg a[data-status="ongoing"]').click();
  expect(page.url()).toContain('?status=ongoing');
  await expect.poll(() => rows.count()).toBe(count);
  expect(await page.locator('output').innerText()).toBe(`显示${count}条。`);
  expect(await page.getByRole('checkbox', { name: /^推进中/ }).isChecked()).toBe(true);

  const topic = page.locator('[data-facet="topic"] li[data-value="环境卫生"]');
  const counted = Number(await topic.locator('.count').innerText());
  await topic.getByRole('checkbox').check();
  expect(page.url()).toContain(`topic=${encodeURIComponent('环境卫生')}`);
  expect(await rows.count()).toBe(counted);
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThan(count);

  await page.goBack();
  expect(await rows.count()).toBe(count);
  expect(await topic.getByRole('checkbox').isChecked()).toBe(false);

  await page.getByRole('button', { name: '显示全部', exact: true }).click();
  expect(await rows.count()).toBe(86);
  expect(await page.getByRole('checkbox', { name: /^推进中/ }).isChecked()).toBe(false);
  const focused = await page.evaluate(() => document.activeElement?.tagName);
  expect(['SUMMARY', 'INPUT']).toContain(focused);
  expect(complaints).toEqual([]);
  await close();
});

test('several values of a facet add up, several facets narrow', async () => {
  const { page, close } = await visit(
    browser,
    `${NOTICE}measures/?status=planned&status=unstated&figures=yes&section=16`,
  );
  const numbers = page.locator('.measure-row:visible .number');
  // Section 16 holds no measure of either status.
  await expect.poll(() => page.locator('output').innerText()).toBe('没有符合条件的措施。');
  await page.goto(`${NOTICE}measures/?section=16&section=02`);
  // Section 02 is measure 4; section 16 is measures 40 to 44.
  await expect.poll(() => numbers.allInnerTexts()).toEqual(['4', '40', '41', '42', '43', '44']);
  await close();
});

test('a value that does not exist filters nothing', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/?status=done&section=99`);
  expect(await page.locator('.measure-row:visible').count()).toBe(86);
  await close();
});

test('on a phone the facets are folded, and links lead on without JavaScript', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/`, { viewport: PHONE });
  const status = page.getByRole('checkbox', { name: /^推进中/ });
  expect(await status.isVisible()).toBe(false);
  await page.getByText('筛选', { exact: true }).click();
  expect(await status.isVisible()).toBe(true);
  await close();
  const plain = await visit(browser, `${NOTICE}measures/`, { javaScriptEnabled: false });
  await plain.page.getByText('按单位查看').click();
  await plain.page.getByRole('link', { name: '市公园管理中心' }).click();
  expect(plain.page.url()).toContain('/units/#unit-');
  await plain.close();
});

test.each([true, false])('a note opens by keyboard (JavaScript: %s)', async (javaScriptEnabled) => {
  const { page, close } = await visit(browser, `${NOTICE}measures/026/`, { javaScriptEnabled });
  const note = page.locator('#m026-a1-note');
  expect(await note.isVisible()).toBe(false);
  await page.getByRole('button', { name: '编者注：存疑' }).press('Enter');
  expect(await note.innerText()).toBe('存疑：疑为“所有”');
  await page.keyboard.press('Escape');
  expect(await note.isVisible()).toBe(false);
  await close();
});

test('a copied selection holds the text and no editors’ signs', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/026/`);
  const selected = await page.evaluate(() => {
    const prose = document.querySelector('.prose p');
    if (prose) getSelection()?.selectAllChildren(prose);
    return String(getSelection());
  });
  expect(selected).toContain(
    '今年来，所以上会事项均能一次性达成统一决策意见并认〔原网页此处残缺〕',
  );
  expect(selected).not.toContain('注');
  await close();
});

test('the table of contents follows the reader', async () => {
  const { page, complaints, close } = await visit(browser, NOTICE);
  await page.locator('#s16').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.getElementById('s16')?.scrollIntoView());
  const current = page.locator('toc-follower a[aria-current="location"]');
  await page.waitForFunction(
    () => document.querySelector('toc-follower a[aria-current]')?.getAttribute('href') === '#s16',
  );
  expect(await current.count()).toBe(1);
  expect(await current.innerText()).toBe('〔绿化管理、环卫底数与科技赋能〕');
  expect(await current.evaluate((link) => link.getBoundingClientRect().top >= 0)).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});

test('on a phone the table of contents is folded and opens', async () => {
  const { page, close } = await visit(browser, NOTICE, { viewport: PHONE });
  const link = page.getByRole('link', { name: '〔采购管理〕' }).first();
  expect(await page.locator('toc-follower nav').isVisible()).toBe(false);
  await page.getByText('目录', { exact: true }).click();
  expect(await page.locator('toc-follower nav').isVisible()).toBe(true);
  await link.click();
  expect(page.url()).toMatch(/#s03$/);
  await close();
});

test('the keyboard reaches the text past the navigation', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/001/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await close();
});

test('an unknown address leads back', async () => {
  const { page, close } = await visit(browser, 'notices/2022-nowhere/');
  expect(await page.locator('h1').innerText()).toBe('没有这一页');
  await page.getByRole('link', { name: '首页' }).click();
  expect(await page.locator('h1').innerText()).toContain('通报');
  await close();
});

test('the text of the notice does not move while it loads on a phone', async () => {
  const { page, close } = await visit(browser, NOTICE, { viewport: PHONE });
  await page.waitForLoadState('networkidle');
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const values = list.getEntries().map((entry) => ('value' in entry ? entry.value : 0));
          resolve(values.reduce((sum: number, value) => sum + Number(value), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing moved there is nothing to observe.
        setTimeout(() => resolve(0), 500);
      }),
  );
  // Good, after web.dev/cls, is 0.1.
  expect(shift).toBeLessThan(0.1);
  await close();
});
