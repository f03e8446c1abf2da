import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, PHONE, visit } from '../support/browser.ts';
import { searchPage } from '../support/search-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('a reader', () => {
  test('types, and Back returns to what was found before', async () => {
    const { page, complaints, close } = await visit(browser, 'search/');
    const { box, results, items, summary, ask, listed } = searchPage(page);
    expect(await results.getAttribute('data-state')).toBe('idle');
    await ask('公厕');
    // Measures 42 and 43 alone name 公厕, 43 eight times.
    expect((await listed()).toSorted()).toEqual([42, 43]);
    expect(await summary.innerText()).toBe('找到2条措施');
    expect(await page.title()).toBe('公厕 · 搜索 · 整改公开');
    expect(await results.getAttribute('data-total')).toBe('2');
    expect(await items.first().locator('.excerpt mark').first().innerText()).toBe('公厕');
    await box.press('Enter');
    await ask('渣土车');
    expect(await listed()).toEqual([50]);
    await page.waitForURL(/\?q=%E6%B8%A3%E5%9C%9F%E8%BD%A6$/);
    await page.goBack();
    await expect.poll(listed).toHaveLength(2);
    expect(await box.inputValue()).toBe('公厕');
    await page.goBack();
    await expect.poll(() => results.getAttribute('data-state')).toBe('idle');
    expect(await page.getByText('怎样搜索').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('filters, lets go of a filter, and shares the address', async () => {
    const { page, complaints, close } = await visit(browser, 'search/?q=%E7%8E%AF%E5%8D%AB');
    const { items, summary, done, listed } = searchPage(page);
    await done();
    const all = await items.count();
    const box = page.getByRole('checkbox', { name: /^推进中/ });
    const counted = await page
      .locator('[data-facet="status"] li[data-value="ongoing"] .count')
      .innerText();
    await box.check();
    await expect.poll(() => items.count()).toBe(Number(counted));
    expect(Number(counted)).toBeLessThan(all);
    expect(await summary.innerText()).toBe(`找到${all}条措施，符合筛选条件的${counted}条`);
    expect(await items.locator('.status-tag:not([data-status="ongoing"])').count()).toBe(0);
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    const found = await listed();

    const { page: other, close: closeOther } = await visit(browser, page.url());
    await searchPage(other).done();
    expect(await searchPage(other).listed()).toEqual(found);
    expect(await other.getByRole('checkbox', { name: /^推进中/ }).isChecked()).toBe(true);
    await closeOther();

    await page.getByRole('button', { name: '去掉进展：推进中' }).click();
    await expect.poll(() => items.count()).toBe(all);
    await page.goBack();
    await expect.poll(() => items.count()).toBe(found.length);
    expect(complaints).toEqual([]);
    await close();
  });

  test('uses the keyboard alone', async () => {
    const { page, complaints, close } = await visit(browser, 'about/');
    const { box, items, done } = searchPage(page);
    await page.keyboard.press('/');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('环卫');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await done();
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    const first = await items.first().locator('a').innerText();
    expect(await focused()).toBe(first.trim());
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await items.nth(1).locator('a').innerText()).trim());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
    await page.keyboard.type('公厕');
    await done();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/measures\/04[23]\/\?q=/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('composes with an input method, and half a word is not searched', async () => {
    const { page, close } = await visit(browser, 'search/');
    const { box, results, done, listed } = searchPage(page);
    await box.focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: 'zhatuche',
      selectionStart: 8,
      selectionEnd: 8,
    });
    expect(await box.inputValue()).toBe('zhatuche');
    await page.waitForTimeout(500);
    expect(await results.getAttribute('data-state')).toBe('idle');
    await session.send('Input.insertText', { text: '渣土车' });
    await done();
    expect(await listed()).toEqual([50]);
    await close();
  });

  test('copies the address and downloads what was found as a table', async () => {
    const { page, complaints, close } = await visit(
      browser,
      'search/?q=%E5%85%AC%E5%8E%95&sort=number',
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
    const { done, listed } = searchPage(page);
    await done();
    expect(await listed()).toEqual([42, 43]);
    await page.getByRole('button', { name: '复制本页链接' }).click();
    await page.getByText('链接已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载表格（CSV）' }).click(),
    ]);
    const file = join(tmpdir(), `search-${process.pid}.csv`);
    await download.saveAs(file);
    const csv = await readFile(file, 'utf8');
    await rm(file);
    expect(csv.startsWith('\ufeff通报,编号,标题,章节,进展,专题,单位,地点,正文,网址\r\n')).toBe(
      true,
    );
    expect(csv).toContain('果壳箱6609个，生活垃圾分类设施163座，城镇公厕2095座');
    expect(csv.trim().split('\r\n')).toHaveLength(3);
    expect(complaints).toEqual([]);
    await close();
  });

  test('finds words in headings and leads, beside the measures and not among them', async () => {
    const { page, complaints, close } = await visit(
      browser,
      `search/?q=${encodeURIComponent('第一责任人')}`,
    );
    const { done, results } = searchPage(page);
    await done();
    // 整改“第一责任人”职责 stands in the part on how the work was organised, and in no measure.
    expect(await results.getAttribute('data-total')).toBe('0');
    const elsewhere = page.locator('.elsewhere li', { hasText: '〔巡察整改组织情况〕' });
    await expect.poll(() => elsewhere.locator('mark').allInnerTexts()).toEqual(['第一责任人']);
    expect(await page.locator('.summary').innerText()).toBe('措施正文中没有找到，其他文字中有1处');
    await elsewhere.getByRole('link').click();
    await page.waitForURL(/#part-1$/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('without JavaScript is led to the complete list', async () => {
    const { page, close } = await visit(browser, 'search/?q=%E5%85%AC%E5%8E%95', {
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: /全部86条措施的清单/ }).click();
    expect(await page.locator('.measure-row').count()).toBe(86);
    await close();
  });
});

describe('the page', () => {
  test.each([
    ['found', 'search/?q=%E7%8E%AF%E5%8D%AB', 'done'],
    ['nothing found', 'search/?q=%E6%B8%A3%E5%9C%9F%E8%BD%A6%E5%85%AC%E5%9B%AD', 'done'],
    ['nothing asked', 'search/', 'idle'],
  ])('keeps WCAG 2.2 AA, and fits a phone: %s', async (_name, path, state) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(browser, path, { colorScheme, viewport: PHONE });
      await page
        .locator(`[data-search-results][data-state="${state}"]`)
        .waitFor({ state: 'attached' });
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      await close();
    }
  });
});
