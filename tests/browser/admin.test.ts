import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { formatProblem } from '../../src/check/problem.ts';
import { PHONE } from '../support/browser.ts';
import { buildSite } from '../support/build-site.ts';
import { contentOf, readOffered, writeFiles } from '../support/content-copy.ts';
import { field, openEditor, openEntry, save, settled, until } from '../support/editor-session.ts';
import { findBrowser } from '../support/find-browser.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

const ROOT = process.cwd();
const DIST = join(ROOT, 'node_modules/.cache/dist-with-editor');
const NOTICE = '2023-changzhou-chengguan';
const NOTICE_FOLDER = `content/notices/${NOTICE}`;
const MEASURE = `${NOTICE_FOLDER}/measures/042.mdx`;
const content = contentOf(ROOT);

let browser: Browser;
let server: StaticServer;
beforeAll(async () => {
  buildSite(ROOT, DIST, { ZHENGGAI_EDITOR: 'local', SITE_URL: 'https://example.org/zhenggai/' });
  // A browser of its own: pages that other tests left behind must not take the focus from the editor.
  [browser, server] = await Promise.all([
    findBrowser(ROOT).then((found) => chromium.launch(found)),
    serveFolder(DIST, { base: '/zhenggai/' }),
  ]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(DIST, { recursive: true, force: true });
});

/** What our check says of the content with these files changed. */
async function problemsWith(changed: Readonly<Record<string, string>>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'edited-'));
  writeFiles(root, { ...content, ...changed });
  const { problems } = await checkContent(root);
  rmSync(root, { recursive: true });
  return problems.map(formatProblem);
}

test('the entry page is Chinese in any browser, and offers the local folder alone', async () => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto('./admin/');
  await page.getByRole('button', { name: '使用本地仓库' }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('整改公开：编辑内容');
  expect(await page.getByRole('button').allInnerTexts()).toEqual(['使用本地仓库']);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  const robots = page.locator('meta[name="robots"]').first();
  expect(await robots.getAttribute('content')).toBe('noindex');
  await context.close();
});

test('an update is appended, and nothing else of the file changes', async () => {
  const { page, complaints, close } = await openEditor({ browser, server, content });
  await openEntry(page, `${NOTICE}-measures/entries/042`);
  const text = field(page, 'body').getByRole('textbox');
  expect(await text.inputValue()).toContain('（3）摸清环卫家底。一是对环卫设施开展普查');
  for (const path of ['body', 'number', 'section']) {
    const input = field(page, path).locator('input, textarea').first();
    expect(await input.getAttribute('aria-readonly'), path).toBe('true');
  }
  const add = page.getByRole('button', { name: /添加.*后来的进展/ });
  await add.click();
  await settled(page);
  const date = field(page, 'updates.0.date').locator('input');
  const completed = field(page, 'updates.0.status').getByRole('radio', { name: '已完成' });
  const words = field(page, 'updates.0.text').getByRole('textbox');
  await until(
    async () => (await date.inputValue()) === '2024-06-30',
    () => date.fill('2024-06-30'),
  );
  await until(
    async () => (await words.inputValue()) === '已建成信息化管理系统。',
    () => words.fill('已建成信息化管理系统。'),
  );
  await until(
    async () => (await completed.getAttribute('aria-checked')) === 'true',
    () => completed.click(),
  );
  await save(page, MEASURE);

  const before = content[MEASURE] ?? '';
  const after = await readOffered(page, MEASURE);
  const update =
    'updates:\n  - date: 2024-06-30\n    status: completed\n    text: 已建成信息化管理系统。\n';
  expect(after).toBe(before.replace('\n---\n', `\n${update}---\n`));
  expect(await problemsWith({ [MEASURE]: after })).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a second save, and a field that is emptied', async () => {
  const { page, complaints, close } = await openEditor({ browser, server, content });
  await openEntry(page, `${NOTICE}-measures/entries/042`);
  await field(page, 'status').getByRole('radio', { name: '原文未说明' }).click();
  await save(page, MEASURE);
  await openEntry(page, `${NOTICE}-measures/entries/042`);
  await field(page, 'evidence').getByRole('textbox').fill('');
  await page.getByRole('button', { name: '保存' }).click();
  await expect
    .poll(() => readOffered(page, MEASURE))
    .toBe(
      content[MEASURE]
        ?.replace('status: ongoing\n', 'status: unstated\n')
        .replace(/evidence: .*\n/, ''),
    );
  expect(complaints).toEqual([]);
  await close();
});

test('comments of a notice stay, and a date that is unknown stays unknown', async () => {
  const { page, complaints, close } = await openEditor({ browser, server, content });
  await openEntry(page, `${NOTICE}-files/entries/notice`);
  await field(page, 'revised').locator('input').fill('2027-01-02');
  const path = `${NOTICE_FOLDER}/notice.mdx`;
  await save(page, path);
  const after = await readOffered(page, path);
  expect(after).toBe(content[path]?.replace(/^revised: .*$/m, 'revised: 2027-01-02'));
  expect(await problemsWith({ [path]: after })).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  {
    entry: `${NOTICE}-sections/entries/16`,
    path: `${NOTICE_FOLDER}/sections/16.mdx`,
    at: 'title',
    from: '〔绿化管理、环卫底数与科技赋能〕',
    to: '〔绿化管理与科技赋能〕',
  },
  {
    entry: `${NOTICE}-parts/entries/1`,
    path: `${NOTICE_FOLDER}/parts/1.mdx`,
    at: 'title',
    from: '〔巡察整改组织情况〕',
    to: '〔组织情况〕',
  },
  {
    entry: `${NOTICE}-files/entries/indicators`,
    path: `${NOTICE_FOLDER}/indicators.yaml`,
    at: 'headline.1.label',
    from: '生活垃圾转运站计划降至',
    to: '转运站计划降至',
  },
  {
    entry: 'registers/entries/synonyms',
    path: 'content/registers/synonyms.yaml',
    at: 'entries.0.note',
    from: '“厕所”“卫生间”也指家里和单位内部的。',
    to: '“厕所”也指单位内部的。',
  },
  {
    entry: 'registers/entries/topics',
    path: 'content/registers/topics.yaml',
    at: 'entries.0.words',
    from: '公厕, 转运站',
    to: '公厕, 果壳箱',
    typed: '果壳箱',
  },
])(
  '$path: one field is changed in its place',
  async ({ entry, path, at, from, to, typed = to }) => {
    const { page, complaints, close } = await openEditor({ browser, server, content });
    await openEntry(page, entry);
    if (at.includes('.')) await page.getByRole('button', { name: '全部展开' }).first().click();
    await field(page, at).getByRole('textbox').last().fill(typed);
    await save(page, path);
    const after = await readOffered(page, path);
    expect(after).toBe(content[path]?.replace(from, to));
    expect(after).not.toBe(content[path]);
    expect(await problemsWith({ [path]: after })).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  },
);

test('on a phone a measure can be read and edited', async () => {
  const { page, complaints, close } = await openEditor(
    { browser, server, content },
    { viewport: PHONE },
  );
  await page
    .getByText(/^措施 · /)
    .first()
    .click();
  await page.getByText('强化干部作风建设').first().click();
  await field(page, 'title').getByRole('textbox').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBe(0);
  expect(await page.getByRole('button', { name: '保存' }).isVisible()).toBe(true);
  expect(complaints).toEqual([]);
  await close();
});
