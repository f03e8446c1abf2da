import type { FacetOption } from '../search/facet-options.ts';
import {
  countChosen,
  countFacets,
  FACETS,
  type Facet,
  type FacetValues,
  fitsSelection,
  type Selection,
  toggleValue,
} from '../search/facets.ts';
import { formatSelection, parseSearchState } from '../search/search-state.ts';
import { FacetPanel } from './facet-panel.ts';
import { part } from './page-parts.ts';

interface Row {
  element: HTMLElement;
  facets: FacetValues;
}

/**
 * `<measure-filter>`: narrows the list of a notice's measures that it wraps, by any facet.
 *
 * The address carries the choice, so that it can be shared and Back returns to it. Without
 * JavaScript the facets stay hidden and the list is whole.
 */
class MeasureFilterElement extends HTMLElement {
  #selection: Selection = {};
  #rows: readonly Row[] = [];
  #options: Partial<Record<Facet, readonly FacetOption[]>> = {};
  #panel: FacetPanel | null = null;

  connectedCallback(): void {
    if (this.#panel) return;
    this.#options = JSON.parse(this.dataset['options'] ?? '{}');
    this.#rows = Array.from(this.querySelectorAll<HTMLElement>('[data-facets]'), (element) => ({
      element,
      facets: JSON.parse(element.dataset['facets'] ?? '{}'),
    }));
    this.#panel = new FacetPanel(part(this, '.facet-panel', HTMLElement), (facet, value) =>
      this.#choose(toggleValue(this.#selection, facet, value)),
    );
    const filters = part(this, '.filters', HTMLDetailsElement);
    filters.hidden = false;
    filters.open = matchMedia('(width >= 56rem)').matches;
    part(this, '.without-script', HTMLElement).hidden = true;
    part(this, 'button.reset', HTMLButtonElement).addEventListener('click', () => {
      this.#choose({});
      // The button is about to vanish and would take the focus with it.
      part(filters, 'summary', HTMLElement).focus();
      if (document.activeElement === document.body) this.querySelector('input')?.focus();
    });
    addEventListener('popstate', this.#restore);
    this.#restore();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#restore);
  }

  #choose(selection: Selection): void {
    history.pushState(null, '', `${location.pathname}${formatSelection(selection)}`);
    this.#restore();
  }

  readonly #restore = (): void => {
    this.#selection = this.#known(parseSearchState(location.search).selection);
    this.#apply();
  };

  /** A value that this notice does not have filters nothing. */
  #known(selection: Selection): Selection {
    return Object.fromEntries(
      FACETS.map((facet) => {
        const options = this.#options[facet] ?? [];
        const isKnown = (value: string): boolean => options.some((each) => each.value === value);
        return [facet, (selection[facet] ?? []).filter(isKnown)] as const;
      }),
    );
  }

  #apply(): void {
    for (const { element, facets } of this.#rows) {
      element.hidden = !fitsSelection({ facets }, this.#selection);
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = !group.querySelector('[data-facets]:not([hidden])');
    }
    const shown = this.#rows.filter(({ element }) => !element.hidden).length;
    part(this, 'output', HTMLElement).textContent =
      shown === 0 ? '没有符合条件的措施。' : `显示${shown}条。`;
    part(this, 'button.reset', HTMLElement).hidden = countChosen(this.#selection) === 0;
    this.#panel?.show({
      options: this.#options,
      counts: countFacets(this.#rows, this.#selection),
      selection: this.#selection,
      shown,
    });
  }
}

customElements.define('measure-filter', MeasureFilterElement);
