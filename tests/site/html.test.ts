import { join } from 'node:path';
import { type ConfigData, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { readPages } from '../support/built-site.ts';

/** All rules that html-validate recommends; none is turned off. */
const CONFIG: ConfigData = { root: true, extends: ['html-validate:recommended'] };
const validator = new HtmlValidate(CONFIG);
const pages = readPages(join(process.cwd(), 'dist'));

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

test.each(pages)('$path keeps the HTML standard', async ({ html }) => {
  expect(await problemsOf(html)).toEqual([]);
});

describe('the validator refuses a page with', () => {
  const page = pages.find(({ path }) => path === '/')?.html ?? '';

  test.each([
    ['an element that is not closed', '</main>', '<div></main>'],
    ['an id twice', '<h1', '<p id="main"></p><h1'],
    ['an element where it may not stand', '<h1', '<p><div></div></p><h1'],
    ['an attribute without meaning', '<h1', '<input type="checkbox" autocomplete="off"><h1'],
    ['an element that HTML no longer has', '<h1', '<center></center><h1'],
  ])('%s', async (_name, from, to) => {
    expect(page).toContain(from);
    expect(await problemsOf(page.replace(from, to))).not.toEqual([]);
  });
});
