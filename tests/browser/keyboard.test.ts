import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';
import { startAtTop, walkByTab } from '../support/focus-walk.ts';
import { PAGES } from '../support/page-types.ts';

/** More stops than the longest page has, the whole notice. */
const LIMIT = 1500;

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(PAGES))('%s', (name, path) => {
  test('is walked by the Tab key in the order of the page, each stop in sight', async () => {
    const { page, complaints, close } = await visit(browser, path);
    await startAtTop(page);
    const stops = await walkByTab(page, LIMIT);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter(({ faults }) => faults.length > 0)).toEqual([]);
    const orders = stops.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    expect(new Set(orders).size).toBe(orders.length);
    const expected = name === 'unknown address' ? 1 : 0; // The answer 404 itself.
    expect(complaints).toHaveLength(expected);
    await close();
  });

  test('begins with a link past the header, which lands in the text', async () => {
    const { page, close } = await visit(browser, path);
    await startAtTop(page);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.innerText()).toBe('跳到正文');
    const box = await skip.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await skip.press('Enter');
    await page.keyboard.press('Tab');
    const inMain = await page.evaluate(
      () => document.querySelector('main')?.contains(document.activeElement) === true,
    );
    const inFooter = await page.evaluate(
      () => document.querySelector('footer')?.contains(document.activeElement) === true,
    );
    // A page whose text has nothing to act on goes on to what follows the text.
    const actsInText =
      (await page.locator('main :is(a[href], button, input, summary)').count()) > 0;
    expect({ inMain, inFooter }).toEqual({ inMain: actsInText, inFooter: !actsInText });
    await close();
  });
});
