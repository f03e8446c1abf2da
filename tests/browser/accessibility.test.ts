import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, visit } from '../support/browser.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
const PAGES = {
  home: './',
  'whole notice': NOTICE,
  section: `${NOTICE}sections/11/`,
  'all measures': `${NOTICE}measures/`,
  measure: `${NOTICE}measures/054/`,
  indicators: `${NOTICE}indicators/`,
  units: `${NOTICE}units/`,
  places: `${NOTICE}places/`,
  search: 'search/',
  glossary: 'glossary/',
  data: 'data/',
  regulations: `${NOTICE}regulations/`,
  commitments: `${NOTICE}commitments/`,
  timeline: `${NOTICE}timeline/`,
  changes: 'changes/',
  'changes of a notice': `${NOTICE}changes/`,
  source: `${NOTICE}source/`,
  about: 'about/',
  'site map': 'sitemap/',
  'accessibility statement': 'accessibility/',
  privacy: 'privacy/',
  feedback: 'feedback/',
  'offline reading': 'offline/',
  'unknown address': 'unknown/',
};

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe.each(Object.entries(PAGES))('%s', (_name, path) => {
  test.each(['light', 'dark'] as const)(
    'keeps WCAG 2.2 AA in the %s scheme',
    async (colorScheme) => {
      const { page, close } = await visit(browser, path, { colorScheme });
      expect(await accessibilityProblems(page)).toEqual([]);
      await close();
    },
  );

  test.each([320, 360, 768, 1440])('fits a window of %i px', async (width) => {
    const { page, close } = await visit(browser, path, { viewport: { width, height: 800 } });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await close();
  });
});
