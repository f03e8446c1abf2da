import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, type Visit, visit } from '../support/browser.ts';
import { PAGES } from '../support/page-types.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** A page as a reader meets it who chose 长者模式 before. */
async function visitElder(path: string, options: BrowserContextOptions): Promise<Visit> {
  const visited = await visit(browser, 'about/', options);
  await visited.page.evaluate(() => localStorage.setItem('reading-mode', 'elder'));
  await visited.page.goto(path);
  const chosen = await visited.page.evaluate(() => document.documentElement.dataset['reading']);
  if (chosen !== 'elder') throw new Error('The page does not show in 长者模式');
  return visited;
}

describe.each(Object.entries(PAGES))('%s', (_name, path) => {
  test.each(['light', 'dark'] as const)(
    'keeps WCAG 2.2 AA in the %s scheme',
    async (colorScheme) => {
      const { page, close } = await visit(browser, path, { colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    },
  );

  test.each(['light', 'dark'] as const)(
    'keeps it in 长者模式, in the %s scheme',
    async (colorScheme) => {
      const { page, close } = await visitElder(path, { colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    },
  );

  test.each([320, 360, 768, 1440])(
    'fits a window of %i px, with larger type too',
    async (width) => {
      const { page, close } = await visit(browser, path, { viewport: { width, height: 800 } });
      const measure = (): Promise<number> =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await measure()).toBe(0);
      await page.evaluate(() => {
        document.documentElement.dataset['reading'] = 'elder';
      });
      expect(await measure()).toBe(0);
      await close();
    },
  );
});
