import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { buildSite } from '../support/build-site.ts';
import { forEachReader } from '../support/for-each-reader.ts';
import { MEASURE, OfflineReader, PAGE } from '../support/offline-reader.ts';

let browser: Browser;
let reader: OfflineReader;
forEachReader((entered, its) => {
  reader = entered;
  browser = its;
});

test('a reader online sees the new at once, and later the same without a network', async () => {
  await reader.site.deploy('one');
  await reader.keep();
  const before = await reader.keptVersions();
  await reader.site.deploy('two');
  await reader.page.goto(MEASURE);
  expect(await reader.shown()).toEqual({ html: 'two', sheet: 'two' });
  await expect
    .poll(async () => (await reader.keptVersions()).filter((name) => !before.includes(name)).length)
    .toBe(1);
  await expect
    .poll(() => reader.keptVersions().then(({ length }) => length), { timeout: 20_000 })
    .toBe(1);

  await reader.page.context().setOffline(true);
  for (const path of [MEASURE, PAGE, 'about/', `${PAGE}indicators/`]) {
    await reader.page.goto(path);
    expect(await reader.shown(), path).toEqual({ html: 'two', sheet: 'two' });
  }
  expect(reader.complaints).toEqual([]);
});

test.each([
  ['a file that is not there yet', () => reader.site.remove(`${PAGE}source/index.html`)],
  [
    'a file of another version',
    () => reader.site.write(`${PAGE}source/index.html`, '<h1>three</h1>'),
  ],
])('half a deployment, with %s, leaves the copy wholly as it was', async (_name, breakIt) => {
  await reader.site.deploy('one');
  await reader.keep();
  const [before = ''] = await reader.keptVersions();
  await reader.site.deploy('two');
  breakIt();
  await reader.page.goto(MEASURE);
  expect(await reader.shown()).toEqual({ html: 'two', sheet: 'two' });
  await reader.untilRenewed();
  expect(await reader.keptVersions()).toContain(before);

  await reader.page.context().setOffline(true);
  for (const path of [MEASURE, PAGE, 'about/', `${PAGE}indicators/`]) {
    await reader.page.goto(path);
    expect(await reader.shown(), path).toEqual({ html: 'one', sheet: 'one' });
  }

  await reader.page.context().setOffline(false);
  await reader.site.deploy('three');
  await reader.page.goto(PAGE);
  await expect.poll(() => reader.keptVersions(), { timeout: 20_000 }).toHaveLength(1);
  await expect.poll(() => reader.keptVersions(), { timeout: 20_000 }).not.toContain(before);
  await reader.page.context().setOffline(true);
  await reader.page.goto(MEASURE);
  expect(await reader.shown()).toEqual({ html: 'three', sheet: 'three' });
});

test('a copy deleted while it is being renewed does not come back', async () => {
  await reader.site.deploy('one');
  await reader.keep();
  await reader.site.deploy('two');
  await reader.open();
  await reader.removeButton.click();
  await reader.told('已从本机删除。');
  await reader.untilRenewed();
  await expect
    .poll(() => reader.onDevice(), { timeout: 20_000 })
    .toEqual({ workers: 0, caches: [] });
});

test('an operator who no longer offers it frees the readers of earlier builds', async () => {
  await reader.keep();
  await buildWorker(reader.site.folder, { isOffered: false });
  await reader.page.goto('about/');
  await expect
    .poll(() => reader.onDevice(), { timeout: 20_000 })
    .toEqual({ workers: 0, caches: [] });
  expect(reader.complaints).toEqual([]);
});

test('a site below a path keeps to its path', async () => {
  const below = join(process.cwd(), 'node_modules/.cache/dist-offline-below');
  buildSite(process.cwd(), below, { SITE_URL: 'http://localhost/zhenggai/' });
  const there = await OfflineReader.enter(browser, below, '/zhenggai/');
  rmSync(below, { recursive: true });
  await there.keep();
  const scope = await there.page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe('/zhenggai/');
  await there.page.context().setOffline(true);
  await there.page.goto(MEASURE);
  expect(await there.page.locator('h1').innerText()).toBe('摸清环卫家底');
  await there.page.goto('search/');
  expect(await there.page.locator('main').innerText()).toContain('没有保存在本机');
  expect(there.complaints).toEqual([]);
  await there.leave();
}, 120_000);
