import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onePageOfEachType } from '../../scripts/bench/page-types.ts';
import { siteAddress } from '../../src/site.config.ts';
import { connectBrowser, visit, watchPolicy } from '../support/browser.ts';
import { filesBelow } from '../support/built-site.ts';
import { type NginxSite, nginxForTests, serveByNginx } from '../support/nginx-site.ts';
import { searchPage } from '../support/search-page.ts';
import { serveFolder } from '../support/static-server.ts';

const DIST = join(process.cwd(), 'dist');
const PAGES = [...onePageOfEachType(filesBelow(DIST)), '404.html'];
const NOTICE = 'notices/2023-changzhou-chengguan/';
const nginx = nginxForTests();

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

describe('every type of page', () => {
  test.each(PAGES)('/%s keeps to the policy and to the site', async (path) => {
    const { page, complaints, close } = await visit(browser, path);
    const answer = await page.reload({ waitUntil: 'networkidle' });
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'; /);
    await readToTheEnd(page);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the policy', () => {
  const EMPTY_MODULE = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const compile = (page: Page): Promise<string> =>
    page.evaluate(
      (bytes) =>
        WebAssembly.compile(new Uint8Array(bytes)).then(
          () => 'compiled',
          (error: Error) => error.name,
        ),
      EMPTY_MODULE,
    );

  test.each(['search/', 'about/'])('lets no WebAssembly run on /%s', async (path) => {
    const { page, close } = await visit(browser, path);
    expect(await compile(page)).toBe('CompileError');
    await close();
  });

  test('fails the visit of a page on which anything goes against it', async () => {
    const { page, close } = await visit(browser, 'about/');
    const told = page.waitForEvent('console');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'alert(1)';
      document.body.append(script);
    });
    await told;
    await expect(close()).rejects.toThrow('Content Security Policy');
  });

  const PAGE = `<!doctype html><html lang="zh-CN"><head><title>页</title>
<style>h1 { color: rgb(1, 2, 3) }</style></head>
<body><h1 onclick="document.title = 'handled'">页</h1>
<script>document.title = 'ran';</script>
<script type="application/ld+json">{ "@type": "Thing" }</script></body></html>`;

  /** How such a page fares: without rules, or with those of the built site. */
  async function open(rules: 'none' | 'own') {
    const folder = await mkdtemp(join(tmpdir(), 'policy-'));
    await writeFile(join(folder, 'index.html'), PAGE);
    if (rules === 'own') await copyFile(join(DIST, '_headers'), join(folder, '_headers'));
    const server = await serveFolder(folder, siteAddress(process.env['SITE_URL']));
    const page = await browser.newPage();
    const violations = watchPolicy(page);
    await page.goto(server.url);
    await page.locator('h1').click();
    const outcome = await page.evaluate(() => ({
      title: document.title,
      color: getComputedStyle(document.querySelector('h1') ?? document.body).color,
    }));
    await page.close();
    await server.close();
    await rm(folder, { recursive: true });
    return { ...outcome, violations };
  }

  test('alone, as a header, stops scripts, handlers and styles in the page, not its data', async () => {
    expect(await open('none')).toEqual({
      title: 'handled',
      color: 'rgb(1, 2, 3)',
      violations: [],
    });
    const { title, color, violations } = await open('own');
    expect(title).toBe('页');
    expect(color).not.toBe('rgb(1, 2, 3)');
    const directives = violations.map((each) => /directive '?"?([\w-]+)/.exec(each)?.[1]);
    expect(directives.toSorted()).toEqual(['script-src', 'script-src', 'style-src']);
  });

  test('lets nobody show a page of the site in a frame', async () => {
    const server = await serveFolder(DIST, siteAddress(process.env['SITE_URL']));
    const folder = await mkdtemp(join(tmpdir(), 'framing-'));
    await writeFile(join(folder, 'index.html'), `<iframe src="${server.url}about/"></iframe>`);
    const other = await serveFolder(folder);
    const page = await browser.newPage();
    const violations = watchPolicy(page);
    await page.goto(other.url);
    await expect.poll(() => violations.join()).toContain('frame-ancestors');
    await page.close();
    await Promise.all([server.close(), other.close()]);
    await rm(folder, { recursive: true });
  });
});

describe.skipIf(nginx === null)('by nginx', () => {
  let site: NginxSite | undefined;
  beforeAll(async () => {
    site = await serveByNginx(nginx ?? '', DIST);
  });
  afterAll(() => site?.close());

  test('a reader searches, saves a chart and keeps the notice, and all keeps to the policy', async () => {
    const { pathname } = new URL(siteAddress(process.env['SITE_URL']).base, 'http://site');
    const baseURL = `http://127.0.0.1:${site?.port}${pathname}`;
    const { page, complaints, close } = await visit(browser, 'search/', { baseURL });
    const { ask, listed } = searchPage(page);
    await ask('便民服务车');
    expect(await listed()).toEqual([71]);

    await page.goto(`${NOTICE}indicators/`);
    const chart = page.locator('indicator-chart[data-id="measures-by-status"]');
    await chart.scrollIntoViewIfNeeded();
    const [image] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: '下载图片（PNG）' }).click(),
    ]);
    expect(image.suggestedFilename()).toBe('measures-by-status.png');

    await page.goto(NOTICE);
    await page.getByText('离线阅读', { exact: true }).first().click();
    await page.getByRole('button', { name: '保存到本机，供无网络时阅读' }).click();
    const status = page.locator('offline-keeper [role=status]');
    await expect.poll(() => status.textContent(), { timeout: 20_000 }).toContain('已保存');
    await page.context().setOffline(true);
    await page.goto(`${NOTICE}measures/042/`);
    expect(await page.locator('h1').innerText()).toBe('摸清环卫家底');
    expect(complaints).toEqual([]);
    await close();
  });
});

/** Scrolls through a page, so that what waits to be seen comes too. */
async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 3000) await page.mouse.wheel(0, 3000);
  await page.waitForLoadState('networkidle');
}
