import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { connectBrowser } from './browser.ts';
import { OfflineReader } from './offline-reader.ts';

/** The built site, which each reader gets a copy of. */
export const DIST = join(process.cwd(), 'dist');

/** Has each test of a file begin with a new reader, whom `meet` is handed. */
export function forEachReader(meet: (reader: OfflineReader, browser: Browser) => void): void {
  let browser: Browser;
  let reader: OfflineReader;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    reader = await OfflineReader.enter(browser, DIST);
    meet(reader, browser);
  });
  afterEach(() => reader.leave());
}
