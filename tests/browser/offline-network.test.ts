import { expect, test } from 'vitest';
import { forEachReader } from '../support/for-each-reader.ts';
import { MEASURE, type OfflineReader, PAGE } from '../support/offline-reader.ts';

let reader: OfflineReader;
forEachReader((entered) => {
  reader = entered;
});

/** Has the script whose name never changes say which version it is of. */
function writeScript(version: string): void {
  reader.site.write('reading-mode.js', `document.documentElement.dataset.script='${version}'`);
}

const scriptShown = () => reader.page.evaluate(() => document.documentElement.dataset['script']);

test('a network that takes requests and answers none does not keep the copy from its reader', async () => {
  await reader.keep();
  reader.site.hold(/./);
  for (const path of [PAGE, MEASURE]) {
    await reader.page.goto(path, { timeout: 12_000 });
    expect(await reader.page.locator('h1').isVisible()).toBe(true);
  }
  expect(reader.complaints).toEqual([]);
});

test('a kept page takes all files from its own version, whatever else is there', async () => {
  await reader.site.addNotice('2024-other');
  writeScript('one');
  await reader.site.deploy('one');
  await reader.keep();
  writeScript('two');
  await reader.site.deploy('two');
  await reader.keep('notices/2024-other/');
  expect(await scriptShown()).toBe('two');

  reader.site.hold(/\/notices\//);
  await reader.page.goto(PAGE);
  expect(await reader.shown()).toEqual({ html: 'one', sheet: 'one' });
  expect(await scriptShown()).toBe('one');
});
