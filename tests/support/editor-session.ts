import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { DESKTOP } from './browser.ts';
import { type Files, offerFolder, readOffered } from './content-copy.ts';
import type { StaticServer } from './static-server.ts';

/** Where the editor is, and the folder that it is offered. */
export interface EditorPlace {
  browser: Browser;
  server: StaticServer;
  content: Files;
}

/** A member of staff at the editor. */
export interface EditorSession {
  page: Page;
  /** Errors and warnings of the console (of the policy and of Sveltia's own check of the
   * configuration among them), uncaught exceptions, foreign requests. */
  complaints: string[];
  close(): Promise<void>;
}

/** The editor with the folder open. `locale` is the browser's own language. */
export async function openEditor(
  { browser, server, content }: EditorPlace,
  { viewport = DESKTOP, locale = 'zh-CN' } = {},
): Promise<EditorSession> {
  const context = await browser.newContext({ baseURL: server.url, viewport, locale });
  const page = await context.newPage();
  await offerFolder(page, content);
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isBad = ['error', 'warning'].includes(message.type());
    // Svelte warns developers of what Sveltia does within.
    if (isBad && !message.text().startsWith('https://svelte.dev/')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    const isOwn =
      url.startsWith(server.url) || url.startsWith(`blob:${new URL(server.url).origin}`);
    if (!isOwn && !url.startsWith('data:')) complaints.push(`foreign request: ${url}`);
  });
  await page.goto('./admin/');
  await page.getByRole('button', { name: '使用本地仓库' }).click();
  await page.getByText('名录').first().waitFor();
  return { page, complaints, close: () => context.close() };
}

export async function openEntry(page: Page, entry: string): Promise<void> {
  await page.goto(`./admin/#/collections/${entry}`);
  await page.getByRole('button', { name: '保存' }).waitFor();
  await settled(page);
}

/** Waits until the form no longer changes: it is drawn twice, and what is done to the first is lost. */
export async function settled(page: Page): Promise<void> {
  const QUIET_MS = 1_500;
  await page.evaluate(
    (quiet) =>
      new Promise<void>((passed) => {
        let timer = setTimeout(passed, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(passed, quiet);
        }).observe(document.body, { childList: true, subtree: true, attributes: true });
      }),
    QUIET_MS,
  );
}

/**
 * Saves the entry: the button is pressed until the file has changed, as a person would who presses it
 * before the page has taken in what was typed. The message that it is saved passes too quickly.
 */
export async function save(page: Page, path: string): Promise<void> {
  const before = await readOffered(page, path);
  const button = page.getByRole('button', { name: '保存' });
  const press = async (): Promise<string> => {
    if (await button.isEnabled({ timeout: 500 }).catch(() => false)) {
      await button.click({ timeout: 2_000 }).catch(() => undefined);
    }
    return readOffered(page, path);
  };
  await expect.poll(press, { timeout: 40_000, interval: 1_500 }).not.toBe(before);
}

export const field = (page: Page, path: string): Locator =>
  page.locator(`[data-key-path="${path}"]`);

/**
 * Does something to a form until the form has taken it in: one that has just grown draws itself anew,
 * and what was chosen or typed before that is lost.
 */
export async function until(
  isDone: () => Promise<boolean>,
  act: () => Promise<void>,
): Promise<void> {
  const attempt = async (): Promise<boolean> => {
    if (!(await isDone())) await act();
    await new Promise((passed) => setTimeout(passed, 500));
    return isDone();
  };
  await expect.poll(attempt, { timeout: 20_000 }).toBe(true);
}
