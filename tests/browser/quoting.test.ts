import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, connectBrowser, PHONE, visit } from '../support/browser.ts';

const NOTICE = 'notices/2023-changzhou-chengguan/';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const TITLE = '常州市城市管理局党组关于巡察集中整改进展情况的通报';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects from the first to the last of some words, each within one text node. */
function select(page: Page, from: string, to: string): Promise<void> {
  return page.evaluate(
    ([first, last]) => {
      const find = (words: string): [Node, number] => {
        const prose = document.querySelectorAll('.prose');
        for (const root of prose) {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            if (walker.currentNode.parentElement?.closest('.editor-note-text')) continue;
            const at = walker.currentNode.textContent?.indexOf(words) ?? -1;
            if (at >= 0) return [walker.currentNode, at];
          }
        }
        throw new Error(`No text node holds ${words}`);
      };
      const [startNode, start] = find(first);
      const [endNode, end] = find(last);
      getSelection()?.setBaseAndExtent(startNode, start, endNode, end + last.length);
    },
    [from, to] as const,
  );
}

test('a paragraph’s sign copies its address at once, and offers more', async () => {
  const { page, complaints, close } = await visit(browser, `${NOTICE}measures/042/`, CLIPBOARD);
  await page.locator('#m042-p1-2').hover();
  await page.getByRole('link', { name: '第42条第1段第2点的链接' }).click();
  const panel = page.getByRole('dialog', { name: '第42条第1段第2点' });
  await panel.getByText('链接已复制').waitFor();
  const address = page.url();
  expect(address).toMatch(/\/measures\/042\/#m042-p1-2$/);
  expect(await clipboard(page)).toBe(address);

  const now = new Date();
  await panel.getByRole('button', { name: '复制原文和出处' }).click();
  await panel.getByText('原文和出处已复制').waitFor();
  expect(await clipboard(page)).toBe(
    `二是完善相关基础资料和数据，加快推进环卫信息化管理系统建设，并及时将环卫基础资料和数据纳入信息系统数据库，结合城市发展做好更新维护，做到底子清、情况明、责任实，为环卫事业高质量发展奠定了坚实的数据基础。\n——常州市城市管理局党组《${TITLE}》本站编第42条第1段第2点（整改公开，非官方网站，文字来自第三方转载，${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日查阅，${address}）`,
  );
  await panel.getByRole('button', { name: '复制参考文献' }).click();
  await panel.getByText('参考文献已复制').waitFor();
  expect(await clipboard(page)).toMatch(
    /^常州市城市管理局党组\. .+的通报: 本站编第42条第1段第2点\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. http.+#m042-p1-2\.$/,
  );
  await page.keyboard.press('Escape');
  expect(await panel.isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await close();
});

test('where the clipboard is closed, the words are shown to be copied by hand', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/042/`, { permissions: [] });
  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
  );
  await page.getByRole('button', { name: '引用' }).click();
  const panel = page.getByRole('dialog', { name: '第42条' });
  await panel.getByRole('button', { name: '复制参考文献' }).click();
  await panel.getByText('请手动复制').waitFor();
  expect(await panel.getByRole('textbox').inputValue()).toContain('本站编第42条[EB/OL]');
  await close();
});

test('within the whole notice a measure is cited by the address of its own page', async () => {
  const { page, close } = await visit(browser, NOTICE, CLIPBOARD);
  await page.locator('#m043-p1').hover();
  await page.getByRole('link', { name: '第43条第1段的链接', exact: true }).click();
  await page.getByText('链接已复制').waitFor();
  expect(await clipboard(page)).toMatch(/\/measures\/043\/#m043-p1$/);
  await close();
});

test('a quoted selection keeps the brackets whole and the reader is told', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/026/`, CLIPBOARD);
  await select(page, '所以', '网页此处残');
  const bar = page.locator('.selection-bar');
  await bar.getByText('含残缺1处、存疑1处，已用〔〕标明').waitFor();
  const words = '所以〔存疑〕上会事项均能一次性达成统一决策意见并认〔原网页此处残缺〕';
  await page.keyboard.press('Control+c');
  await bar.getByText('已复制').waitFor();
  expect(await clipboard(page)).toBe(words);
  await bar.getByRole('button', { name: '复制原文和出处' }).click();
  await bar.getByText('原文和出处已复制').waitFor();
  const quotation = await clipboard(page);
  expect(quotation.split('\n')[0]).toBe(words);
  expect(quotation).toContain('本站编第26条第1段');
  await close();
});

test('of a supplied reading cut by the selection both brackets are kept', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/036/`, CLIPBOARD);
  await select(page, '平〕', '新时代');
  await page.locator('.selection-bar').getByText('含补字1处').waitFor();
  await page.keyboard.press('Control+c');
  expect(await clipboard(page)).toMatch(/^〔平〕新时代$/);
  await close();
});

test('a link to selected words shows the passage when it is opened', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/050/`, CLIPBOARD);
  const words = '进行月度排名、季度通报和年度定级';
  await select(page, '进行月度排名', '季度通报和年度定级');
  const bar = page.locator('.selection-bar');
  await bar.getByText(`已选${words.length}字`).waitFor();
  await bar.getByRole('button', { name: '复制链接' }).click();
  await bar.getByText('链接已复制').waitFor();
  const link = await clipboard(page);
  expect(decodeURIComponent(link)).toMatch(new RegExp(`#m050-p\\d[-\\d]*:~:text=${words}$`));
  await close();
  // On a screen too low for the whole text the passage must be brought in.
  const low = await visit(browser, 'about/', { viewport: { width: 360, height: 300 } });
  await low.page.goto(link);
  const passage = low.page.locator('#m050-p1-1');
  await expect
    .poll(() => passage.evaluate((element) => element.getBoundingClientRect().top < innerHeight))
    .toBe(true);
  await low.close();
});

test('the share sheet of the system gets the address; without one there is no button', async () => {
  const plain = await visit(browser, `${NOTICE}measures/042/`);
  expect(await plain.page.getByRole('button', { name: '分享' }).isVisible()).toBe(false);
  await plain.page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (data: ShareData) => {
        document.title = `${data.url}`;
      },
    });
  });
  await plain.page.reload();
  await plain.page.getByRole('button', { name: '分享' }).click();
  expect(await plain.page.title()).toBe(plain.page.url());
  await plain.close();
});

test('the panel keeps WCAG 2.2 AA and fits a phone; without JavaScript no button is dead', async () => {
  const { page, close } = await visit(browser, `${NOTICE}measures/042/`, { viewport: PHONE });
  await page.getByRole('button', { name: '引用' }).click();
  await page.getByRole('dialog', { name: '第42条' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  const box = await page.getByRole('dialog').boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= PHONE.width).toBe(true);
  await close();
  const plain = await visit(browser, `${NOTICE}measures/042/`, { javaScriptEnabled: false });
  expect(await plain.page.locator('.tool-bar button:visible').count()).toBe(0);
  await plain.close();
});
