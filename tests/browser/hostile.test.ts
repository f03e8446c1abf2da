import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HARMLESS } from '../hostile/harmless.ts';
import {
  FORMULA,
  HARMLESS_NOTICE,
  harmlessContent,
  harmlessText,
} from '../hostile/harmless-notice.ts';
import { atomProblems } from '../support/atom-problems.ts';
import { connectBrowser } from '../support/browser.ts';
import { type BuiltPage, filesBelow, readPages } from '../support/built-site.ts';
import { writeFiles } from '../support/content-copy.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';
import { createProject, type TemporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;
let server: StaticServer | undefined;
let browser: Browser | undefined;
let dist: string;
let pages: BuiltPage[];

beforeAll(async () => {
  project = await createProject();
  rmSync(join(project.folder, 'content'), { recursive: true });
  writeFiles(project.folder, harmlessContent());
  const built = await project.run('astro', ['build']);
  if (built.code !== 0) throw new Error(built.output);
  dist = join(project.folder, 'dist');
  pages = readPages(dist);
  server = await serveFolder(dist);
  browser = await connectBrowser();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await project.remove();
});

function read(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

function measurePath(index: number): string {
  return `notices/${HARMLESS_NOTICE}/measures/${String(index + 1).padStart(3, '0')}/`;
}

/** Text as a page shows it: without what the site adds, and blanks as one sees them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('hostile text stands in the page of its measure, to the letter', () => {
  test.each(HARMLESS.map((text, index) => [index, text.slice(0, 60)] as const))(
    '%i %s',
    (index) => {
      const page = pages.find(({ path }) => path === `/${measurePath(index)}`);
      const paragraph = page?.$(`#m${String(index + 1).padStart(3, '0')}-p1`);
      expect(squeeze(paragraph?.text() ?? '')).toBe(squeeze(harmlessText(index)));
    },
  );
});

test('no page has an element, an attribute or an address that hostile text made', () => {
  expect(pages.length).toBeGreaterThan(HARMLESS.length);
  const SCRIPTS = new Set(['application/ld+json', 'application/json']);
  for (const { path, $ } of pages) {
    const wrong: string[] = [];
    for (const element of $('*').toArray()) {
      if (!('attributes' in element)) continue;
      for (const { name, value } of element.attributes) {
        if (/^on|^style$|^srcdoc$/i.test(name)) wrong.push(`${element.name} ${name}`);
        if (['href', 'src', 'action', 'data', 'formaction', 'xlink:href'].includes(name)) {
          if (/^\s*(?:javascript|data|vbscript):|evil\.example|^x$/i.test(value)) wrong.push(value);
        }
      }
      if (['base', 'iframe', 'object', 'embed', 'marquee'].includes(element.name))
        wrong.push(element.name);
      if (element.name !== 'script') continue;
      const type = $(element).attr('type') ?? '';
      if (SCRIPTS.has(type)) JSON.parse($(element).text());
      else if ($(element).text().includes('__hacked')) wrong.push('script');
    }
    expect(wrong, path).toEqual([]);
  }
});

test('data files and feeds stay valid, and give the text back', () => {
  const files = filesBelow(dist);
  const json = files.filter((file) => file.endsWith('.json'));
  expect(json.length).toBeGreaterThan(5);
  for (const file of json) expect(() => JSON.parse(read(file)), file).not.toThrow();
  const measures: { text: string }[] = JSON.parse(read(`data/${HARMLESS_NOTICE}/measures.json`));
  expect(measures.map(({ text }) => text)).toEqual([
    ...HARMLESS.map((_, index) => harmlessText(index)),
    FORMULA,
  ]);
  const feeds = files.filter((file) => file.endsWith('feed.xml'));
  expect(feeds.length).toBeGreaterThan(1);
  for (const file of feeds) expect(atomProblems(read(file)), file).toEqual([]);
});

test('no cell of a table is a formula to a spreadsheet', () => {
  const tables = filesBelow(dist).filter((file) => file.endsWith('.csv'));
  expect(tables.length).toBeGreaterThan(3);
  const cells = tables.flatMap((file) => cellsOf(read(file)));
  expect(cells).toContain(`'${FORMULA}`);
  expect(cells.filter((cell) => /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(cell))).toEqual([]);
});

/** The cells of a table of RFC 4180. */
function cellsOf(csv: string): string[] {
  const cells = csv
    .replace('\ufeff', '')
    .matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g);
  return Array.from(cells, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

test('in a browser nothing of it runs, asks or leads away', async () => {
  if (!browser || !server) throw new Error('Nothing is served');
  const { url: home } = server;
  const context = await browser.newContext({ baseURL: home });
  const page = await context.newPage();
  const events: string[] = [];
  page.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => events.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') events.push(`console ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) events.push(`request ${request.url()}`);
  });
  const notice = `notices/${HARMLESS_NOTICE}/`;
  const visited = [
    ...['./', 'changes/', 'glossary/', 'data/', notice, `${notice}measures/`, `${notice}source/`],
    ...[
      `${notice}indicators/`,
      `${notice}units/`,
      `${notice}sections/01/`,
      measurePath(0),
      measurePath(6),
    ],
    `search/?q=${encodeURIComponent('处理')}`,
    `search/?q=${encodeURIComponent('<script>')}`,
    `search/?q=${encodeURIComponent('"><img src=x onerror=window.__hacked=1>')}`,
  ];
  for (const path of visited) {
    await page.goto(path);
    if (path.startsWith('search')) await page.waitForLoadState('networkidle');
    const flag = await page.evaluate(() => Reflect.has(window, '__hacked'));
    expect({ path, flag, events, url: page.url().startsWith(home) }).toEqual({
      path,
      flag: false,
      events: [],
      url: true,
    });
  }
  await context.close();
}, 120_000);
