import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a search page answered. */
export interface Answer {
  /** Milliseconds until the page said that it is done. */
  ms: number;
  /** `done` where it did answer. */
  state: string;
  total: number;
  /** Addresses, without the origin, that the listed results lead to. */
  links: readonly string[];
  /** Records of all results, where the page names them. */
  records: readonly string[];
}

/** Longer than the search page itself waits; whatever the state is then is the answer. */
const PATIENCE_MS = 60_000;
const VIEWPORT = { width: 1280, height: 900 };

/** A search page in a browser of its own, as far as cache and storage go. */
export class SearchTab {
  readonly #context: BrowserContext;
  readonly #page: Page;
  readonly #url: string;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.#page = page;
    this.#url = url;
  }

  /** `script` runs in the page before anything else does. */
  static async open(browser: Browser, url: string, script?: () => void): Promise<SearchTab> {
    const context = await browser.newContext({ viewport: VIEWPORT });
    if (script) await context.addInitScript(script);
    return new SearchTab(context, await context.newPage(), url);
  }

  /** Opens the page at a query, as a link or the form of another page does; timed from the start. */
  async arrive(query: string): Promise<Answer> {
    await this.#page.goto(`${this.#url}?${new URLSearchParams({ q: query })}`, {
      waitUntil: 'commit',
    });
    const ms = await this.#page.evaluate(async (patience) => {
      const isOver = (): boolean => {
        const list = document.querySelector<HTMLElement>('[data-search-results]');
        const state = list?.dataset['state'];
        return state === 'done' || state === 'error' || performance.now() > patience;
      };
      while (!isOver()) await new Promise((later) => setTimeout(later, 2));
      return performance.now();
    }, PATIENCE_MS);
    return { ...(await this.#read()), ms };
  }

  /** Types a query into the box of the open page; timed from the event to the answer. */
  async ask(query: string): Promise<Answer> {
    const asked = { query, patience: PATIENCE_MS };
    const ms = await this.#page.evaluate(async ({ query: typed, patience }) => {
      const input = document.querySelector<HTMLInputElement>('search-box input');
      const list = document.querySelector<HTMLElement>('[data-search-results]');
      if (!input || !list) throw new Error('This is no search page');
      const over = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (list.dataset['state'] !== 'done' && list.dataset['state'] !== 'error') return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { attributeFilter: ['data-state'] });
        setTimeout(resolve, patience);
      });
      input.value = typed;
      const start = performance.now();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await over;
      return performance.now() - start;
    }, asked);
    return { ...(await this.#read()), ms };
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  #read(): Promise<Omit<Answer, 'ms'>> {
    return this.#page.evaluate(async () => {
      // What an answer leaves to be done must not count for the next one, nor for another page.
      await new Promise((idle) => requestIdleCallback(idle));
      const list = document.querySelector<HTMLElement>('[data-search-results]');
      if (!list) throw new Error('This is no search page');
      const { state = '', total = '', records = '' } = list.dataset;
      return {
        state,
        total: Number(total),
        links: Array.from(list.children, (item) => item.querySelector('a')?.pathname ?? ''),
        records: records.split(' ').filter((record) => record !== ''),
      };
    });
  }
}
