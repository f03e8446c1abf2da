import type { Locator, Page } from 'playwright-core';

/** The search page as a reader uses it. */
export function searchPage(page: Page): {
  box: Locator;
  results: Locator;
  items: Locator;
  summary: Locator;
  done(): Promise<void>;
  /** Types over what the box holds and waits for the answer. */
  ask(q: string): Promise<void>;
  /** The measures listed, by number, in order. */
  listed(): Promise<number[]>;
} {
  const results = page.locator('[data-search-results]');
  const box = page.getByRole('searchbox', { name: '搜索全部整改措施' });
  const items = results.locator(':scope > li');
  const done = (): Promise<void> =>
    page.locator('[data-search-results][data-state="done"]').waitFor({ state: 'attached' });
  return {
    box,
    results,
    items,
    summary: page.locator('search-page .summary'),
    done,
    async ask(q) {
      await box.fill(q);
      await done();
    },
    async listed() {
      const paths = await items.evaluateAll((all) =>
        all.map((item) => item.querySelector('a')?.pathname ?? ''),
      );
      return paths.map((path) => Number(/\/measures\/(\d+)\/$/.exec(path)?.[1]));
    },
  };
}
