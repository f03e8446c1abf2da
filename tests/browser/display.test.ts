import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, DESKTOP, visit } from '../support/browser.ts';
import { PAGES } from '../support/page-types.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
/** A window of 1280 × 800 at a zoom of 200 %. */
const ZOOMED = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
/** What WCAG 2.2, 1.4.12 lets a reader set without a loss. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`;

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** Runs in the page, whose policy refuses a `<style>`. */
function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Texts that a box cuts off, but for names shortened on purpose, which end in an ellipsis. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
        if (!holdsText(element) || clipPath !== 'none' || textOverflow === 'ellipsis') return false;
        const cutX = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        const cutY = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1;
        return element.clientWidth > 0 && (cutX || cutY);
      })
      .map((element) => `<${element.localName}> ${element.textContent.trim().slice(0, 20)}`);
  });
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.each(Object.entries(PAGES))('%s', (_name, path) => {
  test('keeps WCAG 2.2 AA in forced colours', async () => {
    const { page, close } = await visit(browser, path, { forcedColors: 'active' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await close();
  });

  test('loses nothing at a zoom of 200 %', async () => {
    const { page, close } = await visit(browser, path, ZOOMED);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await cutTexts(page)).toEqual([]);
    await close();
  });

  test.each([DESKTOP, { width: 320, height: 800 }])(
    'loses nothing with text of twice the size and wider spaces in a window of $width px',
    async (viewport) => {
      const { page, close } = await visit(browser, path, { viewport });
      await page.evaluate(addStyles, `html { font-size: 200% !important; } ${SPACED}`);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await cutTexts(page)).toEqual([]);
      await close();
    },
  );
});

test('in forced colours each status keeps its shape beside its word', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/`, { forcedColors: 'active' });
  const shapes = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll('.status-tag')].map((tag) => {
      const mark = tag.querySelector('svg');
      const box = mark?.getBoundingClientRect();
      const seen =
        mark !== null &&
        box !== undefined &&
        box.width > 5 &&
        getComputedStyle(mark).color !== paper;
      return { word: tag.textContent.trim(), shape: mark?.innerHTML ?? '', seen };
    });
  });
  expect(shapes).toHaveLength(86);
  expect(shapes.every(({ seen }) => seen)).toBe(true);
  const words = new Set(shapes.map(({ word }) => word));
  expect([...words].toSorted()).toEqual(
    ['原文未说明', '已完成', '推进中', '计划中', '长期坚持'].toSorted(),
  );
  expect(new Set(shapes.map(({ shape }) => shape)).size).toBe(words.size);
  await close();
});

test('in forced colours a line tells the current page among the ways through a notice', async () => {
  const { page, close } = await visit(browser, `${NOTICE}units/`, { forcedColors: 'active' });
  const lined = await page
    .locator('nav a')
    .evaluateAll((links) =>
      links
        .filter((link) => Number.parseFloat(getComputedStyle(link).borderBlockEndWidth) > 0)
        .map(({ textContent }) => textContent.trim()),
    );
  expect(lined).toEqual(['责任单位']);
  await close();
});

test('who asks for less motion gets none', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/`, { reducedMotion: 'reduce' });
  const moving = await page.evaluate(
    () =>
      [document.documentElement, ...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(
          (style) =>
            style.scrollBehavior === 'smooth' ||
            !/^0s(, 0s)*$/.test(style.transitionDuration) ||
            style.animationName !== 'none',
        ).length,
  );
  expect(moving).toBe(0);
  await close();
});
