import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { endSentence, spoken, visitWithVoice } from '../support/voice.ts';

const MEASURE = 'notices/2023-changzhou-chengguan/measures/016/';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

test('sentence by sentence, with what is lost told, paused, taken up and stopped', async () => {
  const { page, complaints, close } = await visitWithVoice(browser, MEASURE);
  await page.getByRole('button', { name: '朗读' }).click();
  const bar = page.getByRole('region', { name: '朗读' });
  await bar.waitFor();
  const title = await page.locator('h1').innerText();
  expect((await spoken(page)).join('')).toBe(title);

  await endSentence(page);
  expect(await bar.locator('.said').innerText()).toMatch(/^第2句，共\d+句$/);
  await bar.getByRole('button', { name: '暂停' }).click();
  await endSentence(page);
  expect(await spoken(page)).toHaveLength(2);
  await bar.getByRole('button', { name: '继续' }).click();
  const again = await spoken(page);
  expect(again[2]).toBe(again[1]);

  const total = Number(/共(\d+)句/.exec(await bar.locator('.said').innerText())?.[1]);
  for (let sentence = 2; sentence <= total; sentence++) await endSentence(page);
  expect(await bar.isVisible()).toBe(false);
  const all = (await spoken(page)).join('');
  expect(all).toContain('，此处原文残缺，');
  expect(all).not.toContain('注');
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['a voice that sends the text away', { lang: 'zh-CN', localService: false }],
  ['a voice for Cantonese', { lang: 'zh-HK', localService: true }],
  ['a voice for English', { lang: 'en-US', localService: true }],
])('with %s only, nothing is offered', async (_what, voice) => {
  const { page, close } = await visitWithVoice(browser, MEASURE, { voice });
  await page.locator('text-tools:defined').waitFor();
  await page.waitForTimeout(200);
  expect(await page.getByRole('button', { name: '朗读' }).isVisible()).toBe(false);
  await close();
});
