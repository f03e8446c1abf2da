import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectBrowser } from '../support/browser.ts';
import { MEASURE, OfflineReader, PAGE } from '../support/offline-reader.ts';

const DIST = join(process.cwd(), 'dist');

let browser: Browser;
let reader: OfflineReader;

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  reader = await OfflineReader.enter(browser, DIST);
});
afterEach(() => reader.leave());

/** Has the script whose name never changes say which version it is of. */
function writeScript(version: string): void {
  reader.site.write('reading-mode.js', `document.documentElement.dataset.script='${version}'`);
}

const scriptShown = () => reader.page.evaluate(() => document.documentElement.dataset['script']);

test('a network that takes requests and answers none does not keep the copy from its reader', async () => {
  await reader.keep();
  reader.site.hold(/./);
  for (const path of [PAGE, MEASURE]) {
    await reader.page.goto(path, { timeout: 12_000 });
    expect(await reader.page.locator('h1').isVisible()).toBe(true);
  }
  expect(reader.complaints).toEqual([]);
});

test('a kept page takes all files from its own version, whatever else is there', async () => {
  await reader.site.addNotice('2024-other');
  writeScript('one');
  await reader.site.deploy('one');
  await reader.keep();
  writeScript('two');
  await reader.site.deploy('two');
  await reader.keep('notices/2024-other/');
  expect(await scriptShown()).toBe('two');

  reader.site.hold(/\/notices\//);
  await reader.page.goto(PAGE);
  expect(await reader.shown()).toEqual({ html: 'one', sheet: 'one' });
  expect(await scriptShown()).toBe('one');
});
