import { addresses } from '../addresses.ts';
import type { FoundMeasure } from '../search/catalogue.ts';
import { makeExcerpt, markText } from '../search/excerpt.ts';
import { findOccurrences } from '../search/occurrences.ts';
import type { Hit, SearchEngine } from '../search/search-engine.ts';
import type { RecordText } from '../search/search-store.ts';
import { figuresAskedFor } from '../search/suggestions.ts';
import { cloneTemplate, part, showPieces } from './page-parts.ts';

/** Texts read before the list counts as shown: more than a screen; the others follow as they come near. */
const READ_AT_ONCE = 6;
/** A list of titles, which costs as much as four texts, is loaded for so many results of a notice. */
const TITLED_TOGETHER = 8;
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

/** What an item shows above its excerpt. */
type Title = Pick<RecordText, 'title' | 'status' | 'section'>;

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
      // Without these each item gets its title as it comes into view.
      if (this.#view) this.#titleNotices(this.#view).catch(() => {});
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
    await Promise.all([
      this.#titleNotices(view),
      ...first.map((item) => (item instanceof HTMLElement ? this.#read(item, view) : undefined)),
    ]);
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
    const { text, figures, title, status, section } = await engine.read(measure.record);
    this.#title(item, { title, status, section }, phrases);
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

  /** Puts titles on all items of the notices that have many, also on those that are not in view yet. */
  async #titleNotices({ engine, phrases }: ResultListView): Promise<void> {
    const items = Array.from(this.#list.children).filter((item) => item instanceof HTMLElement);
    const byNotice = Map.groupBy(items, (item) => this.#measures.get(item)?.notice.id);
    await Promise.all(
      Array.from(byNotice, async ([notice, ofNotice]) => {
        if (notice === undefined || ofNotice.length < TITLED_TOGETHER) return;
        const listing = await engine.listing(notice);
        for (const item of ofNotice) {
          const row = this.#measures.get(item)?.place ?? -1;
          const title = listing.title[row] ?? '';
          const section = listing.sections[listing.section[row] ?? -1]?.title ?? null;
          this.#title(item, { title, status: listing.status[row] ?? null, section }, phrases);
        }
      }),
    );
  }

  #title(item: HTMLElement, { title, status, section }: Title, phrases: readonly string[]): void {
    if (item.dataset['status'] !== undefined) return;
    item.dataset['status'] = status ?? '';
    showPieces(part(item, '.title', HTMLElement), markText(title, findOccurrences(title, phrases)));
    part(item, '.status', HTMLElement).append(
      cloneTemplate(this.#root, `template[data-status-tag="${status}"]`),
    );
    part(item, '.section', HTMLElement).textContent = section ?? '';
  }
}
