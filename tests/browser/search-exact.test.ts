import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { connectBrowser, visit } from '../support/browser.ts';
import { expectedAnswers, type PublishedText } from '../support/search-queries.ts';

const measures: PublishedText[] = JSON.parse(
  readFileSync(join(process.cwd(), 'dist/data/2023-changzhou-chengguan/measures.json'), 'utf8'),
);

/** Types queries one after another and reads from the page what each found. */
function askAll(
  page: Page,
  queries: readonly string[],
): Promise<{ total: string; ids: string[] }[]> {
  return page.evaluate(async (asked) => {
    const input = document.querySelector<HTMLInputElement>('search-box input');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !results) throw new Error('This is not the search page');
    const answers: { total: string; ids: string[] }[] = [];
    for (const q of asked) {
      input.value = q;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((answered, failed) => {
        const check = (): void => {
          const { state } = results.dataset;
          if (state === 'done') answered();
          else if (state === 'error') failed(new Error(`The search failed: ${q}`));
          else setTimeout(check, 0);
        };
        check();
      });
      const ids = Array.from(results.children, (item) => {
        const path = item.querySelector('a')?.pathname ?? '';
        return /\/measures\/(\d{3})\/$/.exec(path)?.[1] ?? path;
      });
      answers.push({ total: results.dataset['total'] ?? '', ids: ids.sort() });
    }
    return answers;
  }, queries);
}

test('every query finds the measures that contain it, all of them and no other', async () => {
  const expected = expectedAnswers(measures);
  expect(measures).toHaveLength(86);
  expect(expected.length).toBeGreaterThanOrEqual(2000);
  // The oracle itself must not be one that finds nothing, or everything.
  expect(expected.filter(({ found }) => found.length === 0)).not.toHaveLength(expected.length);
  for (const { kind, found, q } of expected) {
    if (kind === 'absent') expect(found, q).toEqual([]);
    else if (kind === 'n-gram' || kind === 'figure') expect(found, q).not.toEqual([]);
  }

  const browser = await connectBrowser();
  const { page, complaints, close } = await visit(browser, 'search/?q=%E6%95%B4%E6%94%B9');
  await page.locator('[data-search-results][data-state="done"]').waitFor();
  const wrong: unknown[] = [];
  for (let at = 0; at < expected.length; at += 200) {
    const some = expected.slice(at, at + 200);
    const answers = await askAll(
      page,
      some.map(({ q }) => q),
    );
    for (const [place, { kind, q, found }] of some.entries()) {
      const answer = answers[place];
      const isRight = answer?.total === String(found.length) && answer.ids.join() === found.join();
      if (!isRight) wrong.push({ kind, q, found, answer });
    }
  }
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
  await browser.close();
}, 300_000);
