import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser, DESKTOP, PHONE, visit } from '../support/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['on a phone', PHONE, true],
  ['on a phone without JavaScript', PHONE, false],
  ['on a desktop', DESKTOP, true],
  ['on a desktop without JavaScript', DESKTOP, false],
] as const)('%s', (_name, viewport, javaScriptEnabled) => {
  test('a reader goes from home to a section, a measure and its source', async () => {
    const { page, complaints, close } = await visit(browser, './', { viewport, javaScriptEnabled });
    const heading = page.locator('h1');
    expect(await heading.innerText()).toContain('关于巡察集中整改进展情况的通报');

    await page.getByRole('link', { name: '〔绿化管理、环卫底数与科技赋能〕' }).click();
    expect(await heading.innerText()).toBe('〔绿化管理、环卫底数与科技赋能〕');
    expect(await page.locator('.measure-article').count()).toBe(5);

    await page.getByRole('link', { name: '第42条', exact: true }).click();
    expect(await heading.innerText()).toBe('摸清环卫家底');
    expect(await page.locator('.prose').innerText()).toContain('城镇公厕2095座');

    await page.getByRole('link', { name: '下一条' }).click();
    expect(await heading.innerText()).toBe('持续推进“厕所革命”');

    const ways = page.getByRole('button', { name: '本通报的各页' });
    if (viewport === PHONE) await ways.click();
    await page.getByRole('link', { name: '文本来源' }).click();
    expect(await heading.innerText()).toBe('文本来源');
    const place = page.locator('.excluded-table').getByRole('link', { name: '第75条' });
    await place.click();
    expect(page.url()).toMatch(/\/measures\/075\/#m075-a1$/);
    expect(await page.locator('main').innerText()).not.toContain('宝博体育');

    expect(complaints).toEqual([]);
    await close();
  });

  test('the list of measures is complete', async () => {
    const { page, close } = await visit(browser, 'notices/2023-changzhou-chengguan/measures/', {
      viewport,
      javaScriptEnabled,
    });
    expect(await page.locator('.measure-row:visible').count()).toBe(86);
    expect(await page.locator('measure-filter .filters').isVisible()).toBe(javaScriptEnabled);
    await close();
  });
});
