import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browserEndpoint'));
}

/** A page in a context of its own, and what went wrong while it was used. */
export interface Visit {
  page: Page;
  /** Errors of the console, uncaught exceptions, foreign requests. */
  complaints: string[];
  /** Fails where anything went against the Content-Security-Policy. */
  close(): Promise<void>;
}

export async function visit(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const siteUrl = options.baseURL ?? inject('siteUrl');
  const context = await browser.newContext({ baseURL: siteUrl, viewport: DESKTOP, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const violations = watchPolicy(page);
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(siteUrl)) complaints.push(`foreign request: ${request.url()}`);
  });
  await page.goto(path);
  const close = async (): Promise<void> => {
    // A page may still be asking for what a test answers in its place: that answer comes too late.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    if (violations.length > 0) throw new Error(violations.join('\n'));
  };
  return { page, complaints, close };
}

/**
 * What goes against the Content-Security-Policy from now on, as the console tells it: that has the
 * violations of a page's workers too.
 */
export function watchPolicy(page: Page): readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return violations;
}

/** Violations of WCAG 2.2 A and AA, each with the places where it stands. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
