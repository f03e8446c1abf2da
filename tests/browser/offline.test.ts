import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DIST, forEachReader } from '../support/for-each-reader.ts';
import { MEASURE, type OfflineReader, PAGE } from '../support/offline-reader.ts';

let reader: OfflineReader;
forEachReader((entered) => {
  reader = entered;
});

/** What the files of the notice's manifest weigh together, in MB. */
function size(): string {
  const { files } = JSON.parse(readFileSync(join(DIST, PAGE, 'offline.json'), 'utf8'));
  const bytes = files.map(({ url }: { url: string }) => {
    const file = join(DIST, url);
    return statSync(url === '' || url.endsWith('/') ? join(file, 'index.html') : file).size;
  });
  return (bytes.reduce((sum: number, each: number) => sum + each, 0) / 1_000_000).toFixed(1);
}

const isStyled = () =>
  reader.page.evaluate(
    () => getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily,
  );

describe('a reader who has not asked', () => {
  test('has no worker and no copy, and fetched nothing for it', async () => {
    const requests: string[] = [];
    reader.page.on('request', (request) => requests.push(request.url()));
    await reader.page.goto(PAGE);
    await reader.page.waitForLoadState('networkidle');
    expect(await reader.onDevice()).toEqual({ workers: 0, caches: [] });
    expect(requests.filter((url) => /sw\.js|offline\.json|offline-actions/.test(url))).toEqual([]);
  });

  test('is told how large it is before it is kept', async () => {
    await reader.open();
    await expect.poll(() => reader.status.textContent()).toBe(`大小：约${size()} MB。`);
    expect(await reader.onDevice()).toEqual({ workers: 0, caches: [] });
    expect(reader.complaints).toEqual([]);
  });
});

describe('a reader who keeps the notice', () => {
  test('reads all of it without a network, as it looks with one', async () => {
    await reader.keep();
    expect(await reader.status.textContent()).toMatch(
      new RegExp(`^已保存（版本 \\d{4}年\\d+月\\d+日），占用约${size()} MB。$`),
    );
    const fonts = await isStyled();
    await reader.page.context().setOffline(true);

    await reader.page.goto(PAGE);
    expect(await reader.page.locator('.measure-article').count()).toBe(86);
    expect(await isStyled()).toBe(fonts);

    await reader.page.goto(`${MEASURE}?from=elsewhere`);
    expect(await reader.page.locator('h1').innerText()).toBe('摸清环卫家底');
    await reader.page.getByRole('link', { name: '下一条' }).click();
    await reader.page.waitForURL('**/measures/043/');
    expect(await reader.page.locator('h1').innerText()).toBe('持续推进“厕所革命”');
    await reader.page.getByRole('link', { name: '全部措施' }).click();
    await reader.page.waitForURL('**/measures/');
    expect(await reader.page.locator('.measure-row').count()).toBe(86);
    await reader.page.locator('measure-filter .filters').waitFor();
    await reader.page.getByRole('link', { name: '关于', exact: true }).first().click();
    await reader.page.waitForURL('**/about/');
    expect(await reader.page.locator('h1').innerText()).toBe('关于本站');
    expect(reader.complaints).toEqual([]);
  });

  test('is told which pages are kept when another is asked for', async () => {
    await reader.keep();
    await reader.page.context().setOffline(true);
    await reader.page.goto('search/?q=公厕');
    expect(reader.page.url()).toContain('search/?q=');
    expect(await reader.page.locator('main').innerText()).toContain('要打开的这一页没有保存在本机');
    await reader.page.locator('offline-shelf').getByRole('link').click();
    await reader.page.waitForURL(`**/${PAGE}`);
    expect(await reader.page.locator('.measure-article').count()).toBe(86);
  });

  test('finds it kept on coming back, and deletes it with all that came along', async () => {
    await reader.keep();
    await reader.open();
    await reader.told('已保存');
    expect(await reader.keepButton.isVisible()).toBe(false);
    await reader.removeButton.click();
    await reader.told('已从本机删除。');
    expect(await reader.onDevice()).toEqual({ workers: 0, caches: [] });
    await reader.page.goto(PAGE);
    expect(await reader.onDevice()).toEqual({ workers: 0, caches: [] });
    expect(reader.complaints).toEqual([]);
  });

  test('can delete it from the list of what is kept', async () => {
    await reader.keep();
    await reader.page.goto('offline/');
    const shelf = reader.page.locator('offline-shelf');
    await expect.poll(() => shelf.innerText()).toContain('本机保存了1份通报');
    expect(await shelf.innerText()).not.toContain('现在连不上网络');
    await shelf.getByRole('button').click();
    await expect.poll(() => shelf.innerText()).toContain('本机没有保存任何通报');
    expect(await reader.onDevice()).toEqual({ workers: 0, caches: [] });
  });

  test('stays at the buttons with the keyboard', async () => {
    const focused = () => reader.page.evaluate(() => document.activeElement?.textContent?.trim());
    await reader.beginToKeep();
    expect(await focused()).toBe('保存到本机，供无网络时阅读');
    reader.site.release();
    await reader.told('已保存');
    expect(await focused()).toBe('删除');
    await reader.page.keyboard.press('Enter');
    await reader.told('已从本机删除。');
    expect(await focused()).toBe('保存到本机，供无网络时阅读');
  });

  test('keeps each notice for itself', async () => {
    await reader.site.addNotice('2024-other');
    await reader.keep();
    await reader.keep('notices/2024-other/');
    expect(await reader.keptVersions()).toHaveLength(2);
    await reader.removeButton.click();
    await reader.told('已从本机删除。');
    await reader.page.context().setOffline(true);
    await reader.page.goto(MEASURE);
    expect(await reader.page.locator('h1').innerText()).toBe('摸清环卫家底');
    await reader.page.goto('notices/2024-other/');
    expect(await reader.page.locator('main').innerText()).toContain('没有保存在本机');
  });

  test('is told when the device is full, and keeps no half of it', async () => {
    const session = await reader.page.context().newCDPSession(reader.page);
    const origin = new URL(reader.site.server.url).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 600_000 });
    await reader.open();
    await reader.keepButton.click();
    await expect.poll(() => reader.status.textContent(), { timeout: 20_000 }).toContain('空间不够');
    expect(await reader.keptVersions()).toEqual([]);
    expect(await reader.keepButton.isEnabled()).toBe(true);
  });
});
