import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, PHONE, visit } from '../support/browser.ts';
import { searchPage } from '../support/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

test('a reader opens a result, sees the words marked, and comes back to it', async () => {
  const { page, complaints, close } = await visit(browser, 'search/?q=%E5%85%AC%E5%8E%95', {
    viewport: PHONE,
  });
  const { items, done } = searchPage(page);
  await done();
  await items.locator('a', { hasText: '第43条' }).click();
  await page.waitForURL(/\/measures\/043\/\?q=/);
  const marks = page.locator('.prose mark');
  await marks.first().waitFor();
  // A word parted by a link has a mark on either side; 二类及以上公厕 is one.
  expect((await marks.allInnerTexts()).join('')).toBe('公厕'.repeat(8));
  const isInView = await marks.first().evaluate((mark) => {
    const { top, bottom } = mark.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(isInView).toBe(true);
  const bar = page.locator('query-marks');
  expect(await bar.locator('.count').innerText()).toBe('“公厕”共8处，已标出');
  await bar.getByRole('button', { name: '下一处' }).click();
  expect(await bar.locator('.count').innerText()).toBe('“公厕”第2处，共8处');
  await page.goBack();
  await done();
  const active = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await expect.poll(active).toContain('第43条');
  expect(complaints).toEqual([]);
  await close();
});

test('a reader takes the marks away and has the text as it was', async () => {
  const path = 'notices/2023-changzhou-chengguan/measures/026/';
  const { page, close } = await visit(browser, path);
  const text = await page.locator('.prose').innerHTML();
  // Doubtful 所以 and a lacuna stand within the phrase; the editors' notes do not.
  await page.goto(`${path}?q=${encodeURIComponent('今年来，所以上会事项 认〔残缺〕')}`);
  await page.locator('.prose mark').first().waitFor();
  const marked = await page.locator('.prose mark').allInnerTexts();
  expect(marked.join('')).toBe('今年来，所以上会事项认〔原网页此处残缺〕');
  await page.getByRole('button', { name: '去掉标记' }).click();
  expect(await page.locator('.prose').innerHTML()).toBe(text);
  expect(page.url()).not.toContain('?');
  await close();
});

test('a reader sees a lacuna marked once, however its words are asked for', async () => {
  const path = 'notices/2023-changzhou-chengguan/measures/026/';
  const { page, complaints, close } = await visit(
    browser,
    `${path}?q=${encodeURIComponent('残 〕')}`,
  );
  await page.locator('query-marks .count', { hasText: '已标出' }).waitFor();
  expect(await page.locator('.lacuna').innerText()).toBe('〔原网页此处残缺〕');
  expect(await page.locator('.lacuna mark').allInnerTexts()).toEqual(['〔原网页此处残缺〕']);
  expect(complaints).toEqual([]);
  await close();
});
