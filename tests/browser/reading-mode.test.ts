import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, PHONE, visit } from '../support/browser.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** 18 pt are 24 CSS pixels. */
const LARGE = 24;
const textSize = "parseFloat(getComputedStyle(document.querySelector('.prose p')).fontSize)";

test('larger type is one key away, stays over pages and visits, and goes again', async () => {
  const { page, complaints, close } = await visit(browser, `${NOTICE}measures/042/`, {
    viewport: PHONE,
  });
  const address = page.url();
  const words = await page.locator('.prose').innerText();
  const plain = Number(await page.evaluate(textSize));
  expect(plain).toBeLessThan(LARGE);

  const button = page.getByRole('button', { name: '长者模式' });
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.press('Enter');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(Number(await page.evaluate(textSize))).toBeCloseTo(LARGE, 0);
  expect(page.url()).toBe(address);
  expect(await page.locator('.prose').innerText()).toBe(words);

  const another = await page.context().newPage();
  await another.goto(`${NOTICE}sections/16/`);
  expect(Number(await another.evaluate(textSize))).toBeCloseTo(LARGE, 0);
  await another.getByRole('button', { name: '长者模式' }).click();
  // The tab that is open beside it follows.
  await expect.poll(() => page.evaluate(textSize)).toBe(plain);
  await page.reload();
  expect(await page.evaluate(textSize)).toBe(plain);
  expect(complaints).toEqual([]);
  await close();
});

test('the choice holds before the page is drawn, so that nothing jumps', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/042/`);
  await page.getByRole('button', { name: '长者模式' }).click();
  // Modules come late; the choice must not wait for them.
  await page.route('**/_astro/*.js', () => {});
  await page.goto(`${NOTICE}measures/043/`, { waitUntil: 'commit' });
  await page.locator('.prose p').first().waitFor();
  expect(Number(await page.evaluate(textSize))).toBeCloseTo(LARGE, 0);
  await close();
});

test('lines are roomy and text is black on white', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/042/`, { colorScheme: 'light' });
  await page.getByRole('button', { name: '长者模式' }).click();
  const style = await page
    .locator('.prose p')
    .first()
    .evaluate((element) => {
      const { lineHeight, fontSize, color } = getComputedStyle(element);
      return { ratio: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), color };
    });
  expect(style.ratio).toBeGreaterThanOrEqual(1.9);
  expect(style.color).toBe('rgb(0, 0, 0)');
  await close();
});

test('where storage is closed the choice still works for the page', async () => {
  const { page, complaints, close } = await visit(browser, 'about/');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  await page.reload();
  const button = page.getByRole('button', { name: '长者模式' });
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  expect(complaints).toEqual([]);
  await close();
});

test('without JavaScript there is no dead button', async () => {
  const plain = await visit(browser, 'about/', { javaScriptEnabled: false });
  expect(await plain.page.getByText('长者模式', { exact: true }).isVisible()).toBe(false);
  await plain.close();
});
