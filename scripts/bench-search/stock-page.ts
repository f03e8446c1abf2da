/**
 * A page with stock Pagefind that has the same box and marks as our search page, so that both are
 * asked and timed alike. It shows nothing: what its results cost to draw is not measured.
 */
export const STOCK_PAGE = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>Pagefind</title></head>
<body><search-box><input></search-box><ul data-search-results data-state="idle"></ul></body></html>
`;

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: readonly { id: string; data(): Promise<unknown> }[] }>;
}

/** Runs in the stock page, which it must not leave: nothing outside of it is known there. */
export function runStockPage(): void {
  /** As many as our page reads before it counts as done: READ_AT_ONCE of client/result-list.ts. */
  const readAtOnce = 6;
  let opened: Promise<Pagefind> | null = null;
  const open = async (): Promise<Pagefind> => {
    const pagefind: Pagefind = await import(new URL('pagefind/pagefind.js', location.href).href);
    await pagefind.init();
    return pagefind;
  };
  document.addEventListener('DOMContentLoaded', () => {
    const input = document.querySelector('input');
    const list = document.querySelector<HTMLElement>('[data-search-results]');
    if (!input || !list) return;
    const answer = async (): Promise<void> => {
      list.dataset['state'] = 'loading';
      opened ??= open();
      const { results } = await (await opened).search(input.value);
      await Promise.all(results.slice(0, readAtOnce).map((result) => result.data()));
      list.dataset['records'] = results.map(({ id }) => id).join(' ');
      list.dataset['total'] = String(results.length);
      list.dataset['state'] = 'done';
    };
    const ask = (): void => {
      answer().catch((cause: unknown) => {
        console.error(cause);
        list.dataset['state'] = 'error';
      });
    };
    input.addEventListener('input', ask);
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value !== '') ask();
  });
}
