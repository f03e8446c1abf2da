import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type SettledPdf, settlePdf } from './settle-pdf.ts';

/** A built site: its folder, and where it will live. */
export interface BuiltSite {
  dist: string;
  /** Origin, and the path below it, as `siteAddress` gives them. */
  site: string;
  base: string;
}

export interface PrintedNotice extends SettledPdf {
  /** The files of `dist` that the browser was given. */
  files: readonly string[];
}

/**
 * Prints the page of a notice as a tagged PDF with bookmarks.
 *
 * The browser is given the files of `dist` as if it had them from the site's own address: so links
 * in the PDF lead there, and nothing is asked of the network. Without scripts the page is what its
 * HTML says, every time.
 */
export async function printNotice(
  browser: Browser,
  { dist, site, base }: BuiltSite,
  notice: { id: string; title: string },
): Promise<PrintedNotice> {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
  try {
    const missing: string[] = [];
    const files = new Set<string>();
    await context.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const path = url.pathname.slice(base.length);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      if (url.origin !== site) return route.abort();
      files.add(file);
      return route.fulfill({ path: join(dist, file) }).catch(() => {
        missing.push(url.pathname);
        return route.abort();
      });
    });
    const page = await context.newPage();
    await page.goto(`${site}${base}notices/${notice.id}/`);
    if (missing.length > 0) throw new Error(`dist/ 里缺少 ${missing.join('、')}`);
    const printed = await print(page, notice.title);
    return { ...printed, files: Array.from(files).toSorted() };
  } finally {
    await context.close();
  }
}

async function print(page: Page, title: string): Promise<SettledPdf> {
  const version = await page.locator('.imprint time').first().getAttribute('datetime');
  if (version === null) throw new Error('版记里没有版本的日期');
  // What a reader sees of a PDF in a list of files is its title, without the site's name.
  await page.evaluate((name) => {
    document.title = name;
  }, title);
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  return settlePdf(pdf, version);
}
