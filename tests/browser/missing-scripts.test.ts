import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { visitWithVoice } from '../support/voice.ts';

const MEASURE = 'notices/2023-changzhou-chengguan/measures/016/';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

test.each([
  ['引用', 'quote-panel'],
  ['朗读', 'player'],
])('%s: a reader is told that its script cannot be had', async (tool, script) => {
  const { page, close } = await visitWithVoice(browser, MEASURE);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(`**/_astro/${script}*`, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: tool, exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: '没有载入' });
  await told.waitFor({ timeout: 10_000 });
  expect(await told.innerText()).toBe('这项功能没有载入。请检查网络，重新打开本页。');
  expect(await told.evaluate((element) => element.checkVisibility())).toBe(true);
  expect(errors).toEqual([]);
  await close();
});
