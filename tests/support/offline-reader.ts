import type { Browser, Locator, Page } from 'playwright-core';
import { DESKTOP, watchPolicy } from './browser.ts';
import { ChangingSite, NOTICE } from './changing-site.ts';

export const PAGE = `notices/${NOTICE}/`;
export const MEASURE = `${PAGE}measures/042/`;

/** A reader who has never been here before, on a device and a copy of the site of their own. */
export class OfflineReader {
  readonly site: ChangingSite;
  readonly page: Page;
  /** Errors of the console and uncaught exceptions. */
  readonly complaints: string[] = [];

  readonly #violations: readonly string[];

  private constructor(site: ChangingSite, page: Page) {
    this.site = site;
    this.page = page;
    this.#violations = watchPolicy(page);
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async enter(browser: Browser, dist: string, base = '/'): Promise<OfflineReader> {
    const site = await ChangingSite.of(dist, base);
    const context = await browser.newContext({ baseURL: site.server.url, viewport: DESKTOP });
    return new OfflineReader(site, await context.newPage());
  }

  async leave(): Promise<void> {
    // A page may still be asking for what a test answers in its place: that answer comes too late.
    await this.page.unrouteAll({ behavior: 'ignoreErrors' });
    await this.page.context().close();
    await this.site.close();
    if (this.#violations.length > 0) throw new Error(this.#violations.join('\n'));
  }

  get status(): Locator {
    return this.page.locator('offline-keeper [role=status]');
  }

  get keepButton(): Locator {
    return this.page.getByRole('button', { name: '保存到本机，供无网络时阅读' });
  }

  get removeButton(): Locator {
    return this.page.getByRole('button', { name: '删除', exact: true });
  }

  /** Opens a notice, and in it what can be kept. */
  async open(path = PAGE): Promise<void> {
    await this.page.goto(path);
    await this.page.locator('offline-keeper summary').click();
  }

  /** Waits until the page says these words of the copy on this device. */
  async told(words: string | RegExp): Promise<void> {
    await this.status.filter({ hasText: words }).waitFor({ timeout: 30_000 });
  }

  async keep(path = PAGE): Promise<void> {
    await this.open(path);
    await this.keepButton.click();
    await this.told('已保存');
  }

  /** Asks to keep a notice, whose files for the measures from 80 on the site then holds back. */
  async beginToKeep(path = PAGE): Promise<void> {
    await this.open(path);
    this.site.hold(new RegExp(`${path}measures/08`));
    await this.keepButton.press('Enter');
    await this.page.waitForFunction(
      () =>
        (document.querySelector<HTMLProgressElement>('offline-keeper progress')?.value ?? 0) > 1,
    );
    while (this.site.waiting === 0) await new Promise((passed) => setTimeout(passed, 50));
  }

  /** What the reader has on this device: the worker's registrations, and caches by name. */
  async onDevice(): Promise<{ workers: number; caches: string[] }> {
    return this.page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: await caches.keys(),
    }));
  }

  async keptVersions(): Promise<string[]> {
    return (await this.onDevice()).caches.filter((name) => !name.endsWith(' index'));
  }

  /** Which version of the site wrote the page that is shown, and which its style sheet. */
  async shown(): Promise<{ html: string | undefined; sheet: string }> {
    return this.page.evaluate(() => ({
      html: document.documentElement.dataset['version'],
      sheet: getComputedStyle(document.documentElement).getPropertyValue('--sheet'),
    }));
  }

  /** Waits until no copy of the notice is being renewed, nor about to be: for a second. */
  async untilRenewed(): Promise<void> {
    await this.page.waitForFunction(isIdle, `renew ${this.site.server.url}${PAGE}offline.json`);
  }
}

async function isIdle(name: string): Promise<boolean> {
  await new Promise((passed) => setTimeout(passed, 1000));
  const { held = [] } = await navigator.locks.query();
  return !held.some((lock) => lock.name === name);
}
