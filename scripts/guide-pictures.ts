/** `npm run guide:pictures`: takes the pictures of the staff's guide from the site and its editor. */
import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildSite } from '../tests/support/build-site.ts';
import { contentOf, offerFolder } from '../tests/support/content-copy.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { serveFolder } from '../tests/support/static-server.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

/** A picture shows a page from this element downwards; so much of it, in CSS pixels. */
interface Picture {
  name: string;
  path: string;
  from: string;
  height: number;
}

const NOTICE = '/notices/2023-changzhou-chengguan';
const PICTURES: readonly Picture[] = [
  { name: 'home', path: '/', from: 'body', height: 820 },
  { name: 'source', path: `${NOTICE}/source/`, from: 'h1', height: 620 },
  { name: 'measure', path: `${NOTICE}/measures/042/`, from: 'h1', height: 760 },
  { name: 'changes', path: '/changes/', from: 'h1', height: 480 },
];
const WIDTH = 900;
const EDITOR_HEIGHT = 1000;
const FOLDER = 'content/guide';

await runCommand(async () => {
  const root = process.cwd();
  await access(join(root, 'dist/index.html')).catch(() => {
    throw new UsageError('没有生成好的网站（dist/）。先运行 npm run build。');
  });
  await mkdir(join(root, FOLDER), { recursive: true });
  const browser = await chromium.launch(await findBrowser(root));
  try {
    await takeSite(browser, join(root, 'dist'));
    await takeEditor(browser, root);
  } finally {
    await browser.close();
  }
  return 0;
});

async function takeSite(browser: Browser, dist: string): Promise<void> {
  const server = await serveFolder(dist);
  const page = await newPage(browser, server.url);
  for (const { name, path, from, height } of PICTURES) {
    await page.goto(`.${path}`);
    const box = await page.locator(from).first().boundingBox();
    if (!box) throw new Error(`${path} has no ${from}`);
    await take(page, name, Math.max(0, box.y - 16), height);
  }
  await server.close();
}

/** The editor is no part of the site: it is built aside, and given a copy of the content to open. */
async function takeEditor(browser: Browser, root: string): Promise<void> {
  const folder = join(root, 'node_modules/.cache/guide-editor');
  buildSite(root, folder, { ZHENGGAI_EDITOR: 'local' });
  const server = await serveFolder(folder);
  const page = await newPage(browser, server.url);
  await offerFolder(page, contentOf(root));
  await page.goto('./admin/');
  await page.getByRole('button', { name: '使用本地仓库' }).click();
  await page.getByText('名录').first().waitFor();
  await page.goto('./admin/#/collections/2023-changzhou-chengguan-measures/entries/042');
  await page.getByRole('button', { name: '保存' }).waitFor();
  await page.locator('[data-key-path="status"]').scrollIntoViewIfNeeded();
  await take(page, 'editor', 0, EDITOR_HEIGHT);
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const viewport = { width: WIDTH, height: EDITOR_HEIGHT };
  return browser.newPage({ baseURL, viewport, colorScheme: 'light', locale: 'zh-CN' });
}

async function take(page: Page, name: string, y: number, height: number): Promise<void> {
  const path = `${FOLDER}/${name}.jpg`;
  const clip = { x: 0, y, width: WIDTH, height };
  await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true, clip });
  console.log(path);
}
