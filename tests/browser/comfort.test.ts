import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, PHONE, visit } from '../support/browser.ts';
import { pressTab } from '../support/focus-walk.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

test.each([true, false])(
  'on a phone a button opens the ways through a notice (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const { page, close } = await visit(browser, `${NOTICE}units/`, {
      viewport: PHONE,
      javaScriptEnabled,
    });
    const ways = page.locator('.notice-ways');
    const link = ways.getByRole('link', { name: '时间线' });
    expect(await link.isVisible()).toBe(false);
    await ways.getByRole('button', { name: '本通报的各页' }).press('Enter');
    await link.waitFor();
    if (javaScriptEnabled) expect(await accessibilityProblems(page)).toEqual([]);
    const box = await ways.locator('ul').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(PHONE.width);
    await page.keyboard.press('Escape');
    expect(await link.isVisible()).toBe(false);
    await ways.getByRole('button').click();
    await link.click();
    expect(new URL(page.url()).pathname).toContain('/timeline/');
    await close();
  },
);

test('in a wide window the ways need no button', async () => {
  const { page, close } = await visit(browser, `${NOTICE}units/`);
  expect(await page.locator('.notice-ways').getByRole('link').count()).toBeGreaterThanOrEqual(10);
  expect(await page.locator('.notice-ways').getByRole('button').count()).toBe(0);
  await close();
});

test('the key that goes to the search can be turned off, and stays so', async () => {
  const { page, close } = await visit(browser, 'accessibility/');
  const field = page.getByRole('searchbox');
  const hasFocus = (): Promise<boolean> =>
    field.evaluate((element) => element === document.activeElement);
  const box = page.locator('shortcut-switch').getByRole('checkbox');
  await box.uncheck();
  await page.keyboard.press('/');
  expect(await hasFocus()).toBe(false);
  await page.goto('about/');
  await page.keyboard.press('/');
  expect(await hasFocus()).toBe(false);
  await page.goto('accessibility/');
  expect(await box.isChecked()).toBe(false);
  await box.check();
  await page.keyboard.press('/');
  expect(await hasFocus()).toBe(true);
  await close();
});

test('the bar over a text hides no stop of the Tab key, and leaves a low window its text', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/050/`, {
    viewport: { width: 1000, height: 700 },
  });
  const bar = page.locator('.read-bar');
  await bar.evaluate((element) => element.removeAttribute('hidden'));
  for (let stop = 0; stop < 40; stop++) {
    const { what, faults } = (await pressTab(page)) ?? { what: 'end of the page', faults: [] };
    expect({ what, faults }).toEqual({ what, faults: [] });
    expect(await bar.isVisible()).toBe(true);
  }
  await page.setViewportSize({ width: 320, height: 256 });
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(0.4 * 256 + 1);
  await close();
});

test('an open panel or menu does not print over the text', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/042/`, { viewport: PHONE });
  await page.getByRole('button', { name: '引用' }).click();
  const panel = page.locator('.quote-panel');
  await panel.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await panel.isVisible()).toBe(false);
  await close();
});
