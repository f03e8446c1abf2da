import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST, forEachReader } from '../support/for-each-reader.ts';
import { type OfflineReader, PAGE } from '../support/offline-reader.ts';

let reader: OfflineReader;
forEachReader((entered) => {
  reader = entered;
});

const NOTHING = { workers: 0, caches: [] };

test('a notice that could not be kept leaves nothing, and can be kept later', async () => {
  const file = `${PAGE}source/index.html`;
  reader.site.remove(file);
  await reader.open();
  await reader.keepButton.click();
  await reader.told('没有保存：');
  await expect.poll(() => reader.onDevice()).toEqual(NOTHING);

  reader.site.write(file, readFileSync(join(DIST, file), 'utf8'));
  await reader.keepButton.click();
  await reader.told('已保存');
});

test('a notice is not called kept when files of it are gone', async () => {
  await reader.beginToKeep();
  await reader.page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  reader.site.release();
  await reader.told('没有保存：');
  await expect.poll(() => reader.onDevice()).toEqual(NOTHING);
});

test('a worker that was stopped is not waited for', async () => {
  await reader.page.clock.install();
  await reader.beginToKeep();
  const session = await reader.page.context().newCDPSession(reader.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await reader.page.clock.fastForward(29_000);
  expect(await reader.status.textContent()).toBe('正在保存……');
  await reader.page.clock.fastForward(2_000);
  await reader.told('没有保存：');
  await expect.poll(() => reader.onDevice()).toEqual(NOTHING);

  reader.site.release();
  await reader.keepButton.click();
  await reader.told('已保存');
});

test('a script that is gone is told in words of the reader', async () => {
  await reader.page.route('**/_astro/offline-controls*', (route) => route.fulfill({ status: 404 }));
  await reader.open();
  await reader.told('这项功能没有载入。请检查网络，重新打开本页。');
});

test('a browser that keeps nothing is told of, on both pages', async () => {
  await reader.page.addInitScript(() => {
    const deny = (): Promise<never> => Promise.reject(new DOMException('denied', 'SecurityError'));
    for (const name of ['match', 'open', 'has', 'keys', 'delete']) {
      Object.defineProperty(CacheStorage.prototype, name, { value: deny });
    }
  });
  await reader.open();
  await reader.told('浏览器不让本站在本机保存');
  expect(await reader.keepButton.isVisible()).toBe(false);
  await reader.page.goto('offline/');
  await reader.page.locator('offline-shelf').getByText('浏览器不让本站在本机保存').waitFor();
  expect(reader.complaints).toEqual([]);
});
