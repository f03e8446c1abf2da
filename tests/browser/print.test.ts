import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';
import { type PrintedPdf, readPdf } from '../support/printed-pdf.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
const source = readFileSync('content/notices/2023-changzhou-chengguan/source.txt');
const hash = createHash('sha256').update(source).digest('hex');

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

async function print(path: string): Promise<PrintedPdf> {
  const { page, close } = await visit(browser, path);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await close();
  return readPdf(pdf);
}

function textOf({ pages }: PrintedPdf): string {
  const runs = pages.flatMap(({ runs: own }) => own.map(({ text }) => text));
  // Chromium names some characters by the radicals that look like them; here only words matter.
  return runs.join('').normalize('NFKC').replace(/\s/g, '');
}

test('a measure prints with its status and evidence, its source and its address', async () => {
  const text = textOf(await print(`${NOTICE}measures/042/`));
  expect(text).toContain('依据原句:“加快推进环卫信息化管理系统建设”');
  expect(text).toContain('果壳箱6609个');
  expect(text).toContain(hash);
  expect(text).toContain(`/${NOTICE}measures/042/`);
  expect(text).toContain('不是官方网站');
  for (const word of ['首页', '全部措施', '下一条', '标出数字', '搜索', '文本从哪里来']) {
    expect(text).not.toContain(word);
  }
});

test.each(['', 'search/', 'data/', `${NOTICE}indicators/`, `${NOTICE}timeline/`])(
  '/%s prints on numbered A4 pages, between the same margins',
  async (path) => {
    const { pages } = await print(path);
    for (const [index, { width, height, runs }] of pages.entries()) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const text = runs.map((run) => run.text).join('');
      expect(text.replace(/\s/g, '')).toContain(`—${index + 1}—`);
      const right = Math.max(...runs.map((run) => run.x + run.width));
      // A sign that ends a line is half empty: it may reach two millimetres too far.
      expect(right / (72 / 25.4)).toBeLessThan(210 - 26 + 2);
    }
  },
);

test('a link out of the site prints its address', async () => {
  expect(textOf(await print('data/'))).toContain('https://creativecommons.org/licenses/by/4.0/');
});

test('a dark screen prints black on white', async () => {
  const { page, close } = await visit(browser, NOTICE, { colorScheme: 'dark' });
  const colours = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ]);
  const [onScreen] = await colours();
  expect(onScreen).not.toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'print' });
  expect(await colours()).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  await close();
});
