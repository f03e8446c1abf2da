import type { FacetOption } from '../search/facet-options.ts';
import { FACETS, type Facet, type FacetCounts, type Selection } from '../search/facets.ts';
import { cloneTemplate, part } from './page-parts.ts';

export interface FacetPanelView {
  /** All values of each facet that is offered at all, in the order in which they are listed. */
  options: Readonly<Partial<Record<Facet, readonly FacetOption[]>>>;
  counts: FacetCounts;
  selection: Selection;
  /** How many measures are shown: a value that all of them have narrows nothing. */
  shown: number;
}

/** Values of a long facet that are shown before the rest is asked for. */
const SHOWN_AT_FIRST = 8;

/**
 * The facets beside a list of measures: a list of boxes to tick for each, with what ticking finds.
 *
 * `onToggle` is told what the reader ticks or unticks.
 */
export class FacetPanel {
  readonly #root: HTMLElement;
  readonly #onToggle: (facet: Facet, value: string) => void;
  readonly #expanded = new Set<Facet>();
  #view: FacetPanelView | null = null;

  constructor(root: HTMLElement, onToggle: (facet: Facet, value: string) => void) {
    this.#root = root;
    this.#onToggle = onToggle;
    root.addEventListener('change', (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return;
      const facet = FACETS.find((each) => each === box.name);
      if (facet) this.#onToggle(facet, box.value);
    });
    root.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button.more') : null;
      const group = button?.closest<HTMLElement>('[data-facet]');
      const facet = FACETS.find((each) => each === group?.dataset['facet']);
      if (!facet || !this.#view) return;
      this.#expanded.add(facet);
      this.show(this.#view);
      group?.querySelectorAll('input')[SHOWN_AT_FIRST]?.focus();
    });
  }

  show(view: FacetPanelView): void {
    this.#view = view;
    for (const facet of FACETS) {
      const group = part(this.#root, `[data-facet="${facet}"]`, HTMLElement);
      const chosen = view.selection[facet] ?? [];
      const counts = view.counts[facet];
      const options = (view.options[facet] ?? []).filter(
        ({ value }) => counts.has(value) || chosen.includes(value),
      );
      const isChoice = options.some(({ value }) => counts.get(value) !== view.shown);
      group.hidden = chosen.length === 0 && !isChoice;
      this.#fill(group, facet, options, view);
    }
  }

  #fill(
    group: HTMLElement,
    facet: Facet,
    options: readonly FacetOption[],
    { counts, selection }: FacetPanelView,
  ): void {
    const chosen = selection[facet] ?? [];
    const isLong = options.length > SHOWN_AT_FIRST + 2 && !this.#expanded.has(facet);
    const shown = options.filter(
      ({ value }, place) => !isLong || place < SHOWN_AT_FIRST || chosen.includes(value),
    );
    const list = part(group, 'ul', HTMLElement);
    const before = new Map(
      Array.from(list.querySelectorAll('li'), (item) => [item.dataset['value'], item]),
    );
    // Items that stay are kept, and the focus with them.
    const items = shown.map(({ value, label }) => {
      const item = before.get(value) ?? cloneTemplate(this.#root, 'template.facet-option');
      item.dataset['value'] = value;
      const box = part(item, 'input', HTMLInputElement);
      box.name = facet;
      box.value = value;
      box.checked = chosen.includes(value);
      part(item, '.name', HTMLElement).textContent = label;
      part(item, '.count', HTMLElement).textContent = String(counts[facet].get(value) ?? 0);
      return item;
    });
    reorder(list, items);
    const more = part(group, 'button.more', HTMLElement);
    more.hidden = !isLong;
    more.textContent = `显示全部${options.length}个`;
    const badge = part(group, '.chosen', HTMLElement);
    badge.textContent = chosen.length > 0 ? `已选${chosen.length}` : '';
  }
}

/** Puts items in order without taking out those that stand right, which would lose the focus. */
function reorder(list: HTMLElement, items: readonly HTMLElement[]): void {
  for (const item of Array.from(list.children)) {
    if (item instanceof HTMLElement && !items.includes(item)) item.remove();
  }
  for (const [place, item] of items.entries()) {
    const current = list.children[place];
    if (current !== item) list.insertBefore(item, current ?? null);
  }
}
