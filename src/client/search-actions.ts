import type { FacetLoader } from '../search/facet-loader.ts';
import type { Hit, SearchEngine } from '../search/search-engine.ts';
import { SORTS, type Sort } from '../search/search-state.ts';
import { part } from './page-parts.ts';

const SHOWN_MS = 4000;

interface Found {
  hits: readonly Hit[];
  sort: Sort;
  /** Whether the order by date makes a difference. */
  manyNotices: boolean;
  engine: SearchEngine;
  facets: FacetLoader;
  onFailure(cause: unknown): void;
}

/** What can be done with the measures found: put in order, link to, download. */
export class SearchActions {
  readonly #bar: HTMLElement;
  readonly #sort: HTMLSelectElement;
  readonly #done: HTMLElement;
  #found: Found | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(bar: HTMLElement, onSort: (sort: Sort) => void) {
    this.#bar = bar;
    this.#sort = part(bar, 'select', HTMLSelectElement);
    this.#done = part(bar, '.done', HTMLElement);
    this.#sort.addEventListener('change', () => {
      onSort(SORTS.find((each) => each === this.#sort.value) ?? SORTS[0]);
    });
    part(bar, '.copy', HTMLButtonElement).addEventListener('click', () => void this.#copy());
    part(bar, '.download', HTMLButtonElement).addEventListener(
      'click',
      ({ currentTarget }) => void this.#download(currentTarget),
    );
  }

  show(found: Found): void {
    this.#found = found;
    this.#bar.hidden = found.hits.length === 0;
    this.#sort.value = found.sort;
    for (const option of this.#sort.options) {
      option.hidden = option.value === 'date' && !found.manyNotices;
      // Safari shows hidden options.
      option.disabled = option.hidden;
    }
  }

  hide(): void {
    this.#bar.hidden = true;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say('链接已复制');
    } catch {
      this.#say('没能复制：请从浏览器的地址栏复制');
    }
  }

  async #download(button: EventTarget | null): Promise<void> {
    const found = this.#found;
    if (!found || !(button instanceof HTMLButtonElement)) return;
    button.disabled = true;
    this.#say(`正在整理${found.hits.length}条措施的正文…`);
    try {
      const { resultsCsv } = await import('./results-csv.ts');
      const csv = await resultsCsv(found.hits, found.engine, found.facets);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      link.download = `measures-${found.hits.length}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), SHOWN_MS);
      this.#say(`已下载${found.hits.length}条`);
    } catch (cause) {
      this.#say('没能下载：正文没有取到');
      found.onFailure(cause);
    } finally {
      button.disabled = false;
    }
  }

  #say(words: string): void {
    clearTimeout(this.#timer);
    this.#done.textContent = words;
    this.#timer = setTimeout(() => {
      this.#done.textContent = '';
    }, SHOWN_MS);
  }
}
