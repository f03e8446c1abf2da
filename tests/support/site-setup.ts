import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { siteAddress } from '../../src/site.config.ts';
import { findBrowser } from './find-browser.ts';
import { serveFolder } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site's start page; ends with `/`. */
    siteUrl: string;
    /** For `chromium.connect()`: one browser serves all test files. */
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for all browser tests; returns the way to end both. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { root } = project.config;
  const dist = join(root, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(
      'dist/index.html is missing. The browser tests need the built site: npm run build',
    );
  }
  const { source, ...launch } = await findBrowser(root);
  console.log(`Browser for the tests: ${launch.executablePath} (${source})`);
  const browser = await chromium.launchServer({ ...launch, headless: true });
  const server = await serveFolder(dist, siteAddress(process.env.SITE_URL));

  project.provide('siteUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
