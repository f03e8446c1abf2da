import { addresses } from '../addresses.ts';
import type { CatalogueNotice, FoundMeasure } from '../search/catalogue.ts';
import { makeExcerpt, markText } from '../search/excerpt.ts';
import type { Listing } from '../search/listing.ts';
import { findOccurrences } from '../search/occurrences.ts';
import type { Hit, SearchEngine } from '../search/search-engine.ts';
import { figuresAskedFor } from '../search/suggestions.ts';
import { cloneTemplate, part, showPieces } from './page-parts.ts';

/** Texts read before the list counts as shown: more than a screen; the others follow as they come near. */
const READ_AT_ONCE = 6;
/** Results put on the page at a time. */
const PAGE = 200;

export interface ResultListView {
  hits: readonly Hit[];
  /** Folded phrases to mark. */
  phrases: readonly string[];
  /** The query as typed, which the pages opened from here mark. */
  q: string;
  /** Whether results are of several notices, which then have to be told apart. */
  manyNotices: boolean;
  engine: Pick<SearchEngine, 'read' | 'listing'>;
}

/** The list of results: all of them at once, title and text of each loaded when it comes into view. */
export class ResultList {
  readonly #root: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #measures = new WeakMap<Element, FoundMeasure>();
  #observer: IntersectionObserver | null = null;
  #view: ResultListView | null = null;

  constructor(root: HTMLElement, list: HTMLElement, more: HTMLButtonElement) {
    this.#root = root;
    this.#list = list;
    this.#more = more;
    more.addEventListener('click', () => {
      const place = this.#list.children.length;
      this.#append();
      this.#list.children[place]?.querySelector('a')?.focus();
    });
  }

  /** Shows results; resolves when the texts of the first are there. */
  async show(view: ResultListView): Promise<void> {
    this.#view = view;
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting && target instanceof HTMLElement) void this.#tryRead(target, view);
        }
      },
      { rootMargin: '400px 0px' },
    );
    this.#list.replaceChildren();
    this.#append();
    const first = Array.from(this.#list.children).slice(0, READ_AT_ONCE);
    await Promise.all(
      first.map((item) => (item instanceof HTMLElement ? this.#read(item, view) : undefined)),
    );
  }

  /** The item of a record, the list continued down to it. */
  find(record: string): HTMLElement | null {
    const place = this.#view?.hits.findIndex(({ measure }) => measure.record === record) ?? -1;
    if (place < 0) return null;
    while (this.#list.children.length <= place) this.#append();
    const item = this.#list.children[place];
    return item instanceof HTMLElement ? item : null;
  }

  clear(): void {
    this.#view = null;
    this.#observer?.disconnect();
    this.#list.replaceChildren();
    this.#more.hidden = true;
  }

  #append(): void {
    const view = this.#view;
    if (!view) return;
    const place = this.#list.children.length;
    const items = view.hits.slice(place, place + PAGE).map((hit) => this.#itemOf(hit, view));
    this.#list.append(...items);
    for (const item of items) this.#observer?.observe(item);
    const left = view.hits.length - place - items.length;
    this.#more.hidden = left === 0;
    this.#more.textContent = `再显示${Math.min(left, PAGE)}条（还有${left}条）`;
  }

  #itemOf({ measure }: Hit, { phrases, q, manyNotices }: ResultListView): HTMLElement {
    const item = cloneTemplate(this.#root, 'template.result');
    item.dataset['record'] = measure.record;
    this.#measures.set(item, measure);
    const link = part(item, 'a', HTMLAnchorElement);
    link.href = `${addresses.home()}${measure.path}${phrases.length === 0 ? '' : `?${new URLSearchParams({ q })}`}`;
    part(item, '.number', HTMLElement).textContent = `第${Number(measure.id)}条`;
    const notice = part(item, '.notice', HTMLElement);
    notice.hidden = !manyNotices;
    notice.textContent = measure.notice.title;
    return item;
  }

  /** A text that does not come later on leaves the list as it is; its page has it too. */
  async #tryRead(item: HTMLElement, view: ResultListView): Promise<void> {
    try {
      await this.#read(item, view);
    } catch {
      part(item, '.excerpt', HTMLElement).textContent = '（正文没有取到，请打开这一条查看）';
    }
  }

  async #read(item: HTMLElement, view: ResultListView): Promise<void> {
    const { engine, phrases } = view;
    const measure = this.#measures.get(item);
    if (!measure || item.dataset['read'] !== undefined) return;
    item.dataset['read'] = '';
    this.#observer?.unobserve(item);
    const { record, notice } = measure;
    const [{ text, figures }, listing] = await Promise.all([
      engine.read(record),
      engine.listing(notice.id),
    ]);
    this.#title(notice, listing, phrases);
    const found = findOccurrences(text, phrases);
    const pieces = makeExcerpt(text, found);
    showPieces(part(item, '.excerpt', HTMLElement), pieces);
    const shown = pieces.filter(({ kind }) => kind === 'found').length;
    const times = part(item, '.times', HTMLElement);
    times.hidden = found.length <= shown;
    times.textContent = `共${found.length}处`;
    const asked = figuresAskedFor(figures, phrases);
    const figure = part(item, '.figures', HTMLElement);
    figure.hidden = asked.length === 0;
    figure.textContent = `数字：${asked.join('、')}`;
  }

  /** Puts the titles of a notice on all of its items, also on those that are not in view yet. */
  #title(notice: CatalogueNotice, listing: Listing, phrases: readonly string[]): void {
    for (const item of this.#list.children) {
      if (!(item instanceof HTMLElement) || item.dataset['status'] !== undefined) continue;
      const measure = this.#measures.get(item);
      if (measure?.notice !== notice) continue;
      const row = measure.place;
      const title = listing.title[row] ?? '';
      const status = listing.status[row] ?? '';
      item.dataset['status'] = status;
      showPieces(
        part(item, '.title', HTMLElement),
        markText(title, findOccurrences(title, phrases)),
      );
      part(item, '.status', HTMLElement).append(
        cloneTemplate(this.#root, `template[data-status-tag="${status}"]`),
      );
      const section = listing.sections[listing.section[row] ?? -1];
      part(item, '.section', HTMLElement).textContent = section?.title ?? '';
    }
  }
}
