import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { connectBrowser, DESKTOP, watchPolicy } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { ChangingSite, NOTICE } from '../support/changing-site.ts';

const DIST = join(process.cwd(), 'dist');
const PAGE = `notices/${NOTICE}/`;
const MEASURE = `${PAGE}measures/042/`;

let browser: Browser;
let site: ChangingSite;
let page: Page;
let complaints: string[];
let violations: readonly string[];

beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  await enter(await ChangingSite.of(DIST));
});
afterEach(async () => {
  await page.context().close();
  await site.close();
  expect(violations).toEqual([]);
});

/** A reader, who has never been here before, comes to the site. */
async function enter(newSite: ChangingSite): Promise<void> {
  site = newSite;
  const context = await browser.newContext({ baseURL: site.server.url, viewport: DESKTOP });
  page = await context.newPage();
  complaints = [];
  violations = watchPolicy(page);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}

/** What the files of the notice's manifest weigh together, in MB. */
function size(): string {
  const { files } = JSON.parse(readFileSync(join(DIST, PAGE, 'offline.json'), 'utf8'));
  const bytes = files.map(({ url }: { url: string }) => {
    const file = join(DIST, url);
    return statSync(url === '' || url.endsWith('/') ? join(file, 'index.html') : file).size;
  });
  return (bytes.reduce((sum: number, each: number) => sum + each, 0) / 1_000_000).toFixed(1);
}

const status = () => page.locator('offline-keeper [role=status]');
const keepButton = () => page.getByRole('button', { name: '保存到本机，供无网络时阅读' });
const removeButton = () => page.getByRole('button', { name: '删除', exact: true });

async function keep(path = PAGE): Promise<void> {
  await page.goto(path);
  await page.getByText('离线阅读', { exact: true }).first().click();
  await keepButton().click();
  await expect.poll(() => status().textContent(), { timeout: 20_000 }).toContain('已保存');
}

/** What the reader has on this device: the worker's registrations, and caches by name. */
async function onDevice(): Promise<{ workers: number; caches: string[] }> {
  return page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
}

const keptVersions = async (): Promise<string[]> =>
  (await onDevice()).caches.filter((name) => !name.endsWith(' index'));

/** Which version of the site wrote the page that is shown, and which its style sheet. */
async function shown(): Promise<{ html: string | undefined; sheet: string }> {
  return page.evaluate(() => ({
    html: document.documentElement.dataset['version'],
    sheet: getComputedStyle(document.documentElement).getPropertyValue('--sheet'),
  }));
}

const isStyled = () =>
  page.evaluate(() => getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily);

describe('a reader who has not asked', () => {
  test('has no worker and no copy, and fetched nothing for it', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(PAGE);
    await page.waitForLoadState('networkidle');
    expect(await onDevice()).toEqual({ workers: 0, caches: [] });
    expect(requests.filter((url) => /sw\.js|offline\.json|offline-actions/.test(url))).toEqual([]);
  });

  test('is told how large it is before it is kept', async () => {
    await page.goto(PAGE);
    await page.getByText('离线阅读', { exact: true }).first().click();
    await expect.poll(() => status().textContent()).toBe(`大小：约${size()} MB。`);
    expect(await onDevice()).toEqual({ workers: 0, caches: [] });
    expect(complaints).toEqual([]);
  });
});

describe('a reader who keeps the notice', () => {
  test('reads all of it without a network, as it looks with one', async () => {
    await keep();
    expect(await status().textContent()).toMatch(
      new RegExp(`^已保存（版本 \\d{4}年\\d+月\\d+日），占用约${size()} MB。$`),
    );
    const fonts = await isStyled();
    await page.context().setOffline(true);

    await page.goto(PAGE);
    expect(await page.locator('.measure-article').count()).toBe(86);
    expect(await isStyled()).toBe(fonts);

    await page.goto(`${MEASURE}?from=elsewhere`);
    expect(await page.locator('h1').innerText()).toBe('摸清环卫家底');
    await page.getByRole('link', { name: '下一条' }).click();
    expect(await page.locator('h1').innerText()).toBe('持续推进“厕所革命”');
    await page.getByRole('link', { name: '全部措施' }).click();
    expect(await page.locator('.measure-row').count()).toBe(86);
    await page.locator('measure-filter .filters').waitFor();
    await page.getByRole('link', { name: '关于', exact: true }).first().click();
    expect(await page.locator('h1').innerText()).toBe('关于本站');
    expect(complaints).toEqual([]);
  });

  test('is told which pages are kept when another is asked for', async () => {
    await keep();
    await page.context().setOffline(true);
    await page.goto('search/?q=公厕');
    expect(page.url()).toContain('search/?q=');
    expect(await page.locator('main').innerText()).toContain('要打开的这一页没有保存在本机');
    await page.locator('offline-shelf').getByRole('link').click();
    expect(await page.locator('.measure-article').count()).toBe(86);
  });

  test('finds it kept on coming back, and deletes it with all that came along', async () => {
    await keep();
    await page.goto(PAGE);
    await page.getByText('离线阅读', { exact: true }).first().click();
    await expect.poll(() => status().textContent()).toContain('已保存');
    expect(await keepButton().isVisible()).toBe(false);
    await removeButton().click();
    await expect.poll(() => status().textContent()).toBe('已从本机删除。');
    expect(await onDevice()).toEqual({ workers: 0, caches: [] });
    await page.goto(PAGE);
    expect(await onDevice()).toEqual({ workers: 0, caches: [] });
    expect(complaints).toEqual([]);
  });

  test('can delete it from the list of what is kept', async () => {
    await keep();
    await page.goto('offline/');
    const shelf = page.locator('offline-shelf');
    await expect.poll(() => shelf.innerText()).toContain('本机保存了1份通报');
    expect(await shelf.innerText()).not.toContain('现在连不上网络');
    await shelf.getByRole('button').click();
    await expect.poll(() => shelf.innerText()).toContain('本机没有保存任何通报');
    expect(await onDevice()).toEqual({ workers: 0, caches: [] });
  });

  test('keeps each notice for itself', async () => {
    await site.addNotice('2024-other');
    await keep();
    await keep('notices/2024-other/');
    expect(await keptVersions()).toHaveLength(2);
    await removeButton().click();
    await expect.poll(() => status().textContent()).toBe('已从本机删除。');
    await page.context().setOffline(true);
    await page.goto(MEASURE);
    expect(await page.locator('h1').innerText()).toBe('摸清环卫家底');
    await page.goto('notices/2024-other/');
    expect(await page.locator('main').innerText()).toContain('没有保存在本机');
  });

  test('is told when the device is full, and keeps no half of it', async () => {
    const session = await page.context().newCDPSession(page);
    const origin = new URL(site.server.url).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 600_000 });
    await page.goto(PAGE);
    await page.getByText('离线阅读', { exact: true }).first().click();
    await keepButton().click();
    await expect.poll(() => status().textContent(), { timeout: 20_000 }).toContain('空间不够');
    expect(await keptVersions()).toEqual([]);
    expect(await keepButton().isEnabled()).toBe(true);
  });
});

describe('when the site is deployed anew', () => {
  test('a reader online sees the new at once, and later the same without a network', async () => {
    await site.deploy('one');
    await keep();
    const before = await keptVersions();
    await site.deploy('two');
    await page.goto(MEASURE);
    expect(await shown()).toEqual({ html: 'two', sheet: 'two' });
    await expect
      .poll(async () => (await keptVersions()).filter((name) => !before.includes(name)).length)
      .toBe(1);
    await expect
      .poll(() => keptVersions().then(({ length }) => length), { timeout: 20_000 })
      .toBe(1);

    await page.context().setOffline(true);
    for (const path of [MEASURE, PAGE, 'about/', `${PAGE}indicators/`]) {
      await page.goto(path);
      expect(await shown(), path).toEqual({ html: 'two', sheet: 'two' });
    }
    expect(complaints).toEqual([]);
  });

  test.each([
    ['a file that is not there yet', () => site.remove(`${PAGE}source/index.html`)],
    ['a file of another version', () => site.write(`${PAGE}source/index.html`, '<h1>three</h1>')],
  ])('half a deployment, with %s, leaves the copy wholly as it was', async (_name, breakIt) => {
    await site.deploy('one');
    await keep();
    const [before = ''] = await keptVersions();
    await site.deploy('two');
    breakIt();
    await page.goto(MEASURE);
    expect(await shown()).toEqual({ html: 'two', sheet: 'two' });
    await page.waitForFunction(isIdle, `renew ${site.server.url}${PAGE}offline.json`);
    expect(await keptVersions()).toContain(before);

    await page.context().setOffline(true);
    for (const path of [MEASURE, PAGE, 'about/', `${PAGE}indicators/`]) {
      await page.goto(path);
      expect(await shown(), path).toEqual({ html: 'one', sheet: 'one' });
    }

    await page.context().setOffline(false);
    await site.deploy('three');
    await page.goto(PAGE);
    await expect.poll(keptVersions, { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(keptVersions, { timeout: 20_000 }).not.toContain(before);
    await page.context().setOffline(true);
    await page.goto(MEASURE);
    expect(await shown()).toEqual({ html: 'three', sheet: 'three' });
  });

  test('a copy deleted while it is being renewed does not come back', async () => {
    await site.deploy('one');
    await keep();
    await site.deploy('two');
    await page.goto(PAGE);
    await page.getByText('离线阅读', { exact: true }).first().click();
    await removeButton().click();
    await expect.poll(() => status().textContent()).toBe('已从本机删除。');
    await page.waitForFunction(isIdle, `renew ${site.server.url}${PAGE}offline.json`);
    await expect.poll(keptVersions, { timeout: 20_000 }).toEqual([]);
  });

  test('an operator who no longer offers it frees the readers of earlier builds', async () => {
    await keep();
    await buildWorker(site.folder, { isOffered: false });
    await page.goto('about/');
    await expect.poll(onDevice, { timeout: 20_000 }).toEqual({ workers: 0, caches: [] });
    expect(complaints).toEqual([]);
  });
});

/** Whether nobody holds a lock, nor has just taken it: for a second. */
async function isIdle(name: string): Promise<boolean> {
  await new Promise((passed) => setTimeout(passed, 1000));
  const { held = [] } = await navigator.locks.query();
  return !held.some((lock) => lock.name === name);
}

test('a site below a path keeps to its path', async () => {
  const below = join(process.cwd(), 'node_modules/.cache/dist-offline-below');
  buildSite(process.cwd(), below, { SITE_URL: 'http://localhost/zhenggai/' });
  await page.context().close();
  await site.close();
  await enter(await ChangingSite.of(below, '/zhenggai/'));
  rmSync(below, { recursive: true });
  await keep();
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
  expect(new URL(scope).pathname).toBe('/zhenggai/');
  await page.context().setOffline(true);
  await page.goto(MEASURE);
  expect(await page.locator('h1').innerText()).toBe('摸清环卫家底');
  await page.goto('search/');
  expect(await page.locator('main').innerText()).toContain('没有保存在本机');
  expect(complaints).toEqual([]);
}, 120_000);
