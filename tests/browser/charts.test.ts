import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
/** Too small for the first chart to be in view. */
const SMALL = { width: 360, height: 400 };
const CHARTS = `${NOTICE}indicators/`;

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('the drawing library', () => {
  test.each(['./', NOTICE, `${NOTICE}measures/050/`, 'data/'])(
    'is not loaded by %s',
    async (path) => {
      const { page, close } = await visit(browser, path);
      const loaded: string[] = [];
      page.on('request', (request) => loaded.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(loaded.filter((url) => /draw-chart/.test(url))).toEqual([]);
      await close();
    },
  );

  test('is loaded only when a chart comes into view', async () => {
    const { page, close } = await visit(browser, 'about/', { viewport: SMALL });
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(CHARTS, { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => /draw-chart/.test(url))).toEqual([]);
    await page.locator('indicator-chart .plot').first().scrollIntoViewIfNeeded();
    await page.locator('indicator-chart canvas').first().waitFor();
    expect(loaded.filter((url) => /draw-chart/.test(url))).toHaveLength(1);
    await close();
  });
});

describe('a chart', () => {
  test('is drawn beside its table, named for those who do not see it', async () => {
    const { page, complaints, close } = await visit(browser, CHARTS);
    const chart = page.locator('indicator-chart[data-id="measures-by-status"]');
    await chart.scrollIntoViewIfNeeded();
    const canvas = chart.locator('canvas');
    await canvas.waitFor();
    expect(await canvas.getAttribute('role')).toBe('img');
    expect(await canvas.getAttribute('aria-label')).toBe('措施条数，按进展（条形图，数字见下表）');
    expect(await chart.locator('table').isVisible()).toBe(true);
    // Something is painted in the colour of the bars.
    const painted = await canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) return 0;
      const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data;
      if (!data) return 0;
      let red = 0;
      for (let at = 0; at < data.length; at += 4) {
        const [r = 0, g = 0] = [data[at], data[at + 1]];
        if (r > 140 && g < 80) red++;
      }
      return red;
    });
    expect(painted).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
    await close();
  });

  test('leads from a bar to where its row leads', async () => {
    const { page, close } = await visit(browser, CHARTS);
    const chart = page.locator('indicator-chart[data-id="measures-by-status"]');
    await chart.scrollIntoViewIfNeeded();
    const canvas = chart.locator('canvas');
    await canvas.waitFor();
    await canvas.click({ position: { x: 120, y: 25 } });
    await page.waitForURL(/measures\/\?status=completed$/);
    await close();
  });

  test('downloads as a picture and as a table', async () => {
    const { page, close } = await visit(browser, CHARTS);
    const chart = page.locator('indicator-chart[data-id="measures-by-status"]');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('canvas').waitFor();
    const [image] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载图片（PNG）' }).click(),
    ]);
    expect(image.suggestedFilename()).toBe('measures-by-status.png');
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('link', { name: '下载表格（CSV）' }).click(),
    ]);
    expect(table.suggestedFilename()).toBe('measures-by-status.csv');
    await close();
  });

  test('takes the colours of the scheme when it changes', async () => {
    const { page, close } = await visit(browser, CHARTS);
    const chart = page.locator('indicator-chart[data-id="measures-by-status"]');
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('canvas').waitFor();
    const pixels = (): Promise<string> =>
      chart
        .locator('canvas')
        .evaluate((element) => (element instanceof HTMLCanvasElement ? element.toDataURL() : ''));
    const light = await pixels();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(pixels).not.toBe(light);
    await close();
  });

  test('goes to paper in light colours, and leaves no gap where none was drawn', async () => {
    const { page, close } = await visit(browser, CHARTS, { colorScheme: 'dark' });
    await page.locator('indicator-chart canvas').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const [drawn, gaps] = await page.evaluate(() => {
      const plots = Array.from(document.querySelectorAll<HTMLElement>('.plot'));
      const shown = plots.filter((plot) => plot.offsetHeight > 0);
      return [
        shown.filter((plot) => plot.querySelector('canvas')).length,
        shown.filter((plot) => !plot.querySelector('canvas')).length,
      ];
    });
    expect(drawn).toBeGreaterThan(0);
    expect(gaps).toBe(0);
    const dark = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const canvas = document.querySelector('indicator-chart canvas');
      if (!(canvas instanceof HTMLCanvasElement)) return -1;
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      // Figures and names are written in ink: black on paper, pale on a dark screen.
      let count = 0;
      for (let at = 0; at < (data?.length ?? 0); at += 4) {
        const [r = 0, g = 0, b = 0, alpha = 0] = data?.slice(at, at + 4) ?? [];
        if (alpha > 200 && r < 60 && g < 60 && b < 60) count++;
      }
      return count;
    });
    expect(dark).toBeGreaterThan(100);
    await close();
  });

  test('stays a table without JavaScript, and where the library can’t be loaded', async () => {
    const plain = await visit(browser, CHARTS, { javaScriptEnabled: false });
    expect(await plain.page.locator('indicator-chart table').first().isVisible()).toBe(true);
    expect(await plain.page.locator('.plot').first().isVisible()).toBe(false);
    expect(await plain.page.locator('button.image').first().isVisible()).toBe(false);
    await plain.close();
    const { page, close } = await visit(browser, 'about/');
    await page.route(/draw-chart/, (route) => route.abort());
    await page.goto(CHARTS);
    const chart = page.locator('indicator-chart[data-id="measures-by-status"]');
    await chart.scrollIntoViewIfNeeded();
    await chart.getByText('图没有画出来，请看下表。').waitFor();
    expect(await chart.locator('table').isVisible()).toBe(true);
    await close();
  });
});

describe('facts in the text', () => {
  test('are quiet until asked for', async () => {
    const { page, close } = await visit(browser, `${NOTICE}measures/050/`);
    const fact = page.locator('.prose data', { hasText: '22余万元' });
    expect(await fact.getAttribute('value')).toBe('220000');
    const border = (): Promise<string> =>
      fact.evaluate((element) => getComputedStyle(element).borderBlockEndStyle);
    expect(await border()).toBe('none');
    await page.getByLabel('标出数字、日期和文件').check();
    expect(await border()).toBe('solid');
    await close();
  });
});

describe('a link to a unit or place', () => {
  test.each([
    ['units/#unit-gongyuan-zhongxin', '#unit-gongyuan-zhongxin'],
    ['places/#place-nandajie', '#place-nandajie'],
  ])('%s opens what it is folded into', async (path, anchor) => {
    const { page, close } = await visit(browser, `${NOTICE}${path}`);
    expect(await page.locator(anchor).getByRole('link').first().isVisible()).toBe(true);
    expect(await page.locator('details[open]').count()).toBe(1);
    await close();
  });
});
