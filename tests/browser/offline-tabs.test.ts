import { expect, test } from 'vitest';
import { forEachReader } from '../support/for-each-reader.ts';
import type { OfflineReader } from '../support/offline-reader.ts';

let reader: OfflineReader;
forEachReader((entered) => {
  reader = entered;
});

/** Deletes the one notice on the list of what is kept, in a tab of its own. */
async function removeInAnotherTab(): Promise<void> {
  const tab = await reader.page.context().newPage();
  await tab.goto('offline/');
  await tab.locator('offline-shelf').getByRole('button').click();
  await tab.getByText('本机没有保存任何通报').waitFor();
}

test('a notice being kept is not lost when the last other one is deleted', async () => {
  await reader.site.addNotice('2024-other');
  await reader.keep();
  await reader.beginToKeep('notices/2024-other/');
  await removeInAnotherTab();
  reader.site.release();
  await reader.told('已保存');

  expect((await reader.onDevice()).workers).toBe(1);
  await reader.page.context().setOffline(true);
  await reader.page.goto('notices/2024-other/measures/001/');
  expect(await reader.page.locator('.prose').first().isVisible()).toBe(true);
});

test('a page says so when its notice is deleted in another tab', async () => {
  await reader.keep();
  await removeInAnotherTab();
  await reader.told('已从本机删除');
  expect(await reader.keepButton.isVisible()).toBe(true);
  expect(await reader.removeButton.isVisible()).toBe(false);
});

test('the list says so when a notice is kept in another tab', async () => {
  const tab = await reader.page.context().newPage();
  await tab.goto('offline/');
  await tab.getByText('本机没有保存任何通报').waitFor();
  await reader.keep();
  await tab.getByText('本机保存了1份通报').waitFor();
});
