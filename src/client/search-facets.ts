import type { LoadedFacets } from '../search/facet-loader.ts';
import { facetOptions } from '../search/facet-options.ts';
import { countFacets, type Facet, type Selection } from '../search/facets.ts';
import { FacetPanel } from './facet-panel.ts';
import { part } from './page-parts.ts';

export interface SearchFacetsView {
  loaded: LoadedFacets;
  selection: Selection;
  /** How many measures are shown. */
  shown: number;
  /** Loads the facets that were too much to load unasked. */
  loadRest(): Promise<LoadedFacets>;
}

interface Handlers {
  onToggle(facet: Facet, value: string): void;
  onFailure(cause: unknown): void;
}

/** The facets beside the results, with a button for those that are loaded only when asked for. */
export class SearchFacets {
  readonly #panel: FacetPanel;
  readonly #button: HTMLButtonElement;
  readonly #onFailure: (cause: unknown) => void;
  #view: SearchFacetsView | null = null;

  constructor(root: HTMLElement, { onToggle, onFailure }: Handlers) {
    this.#panel = new FacetPanel(part(root, '.facet-panel', HTMLElement), onToggle);
    this.#button = part(root, '.load-facets', HTMLButtonElement);
    this.#onFailure = onFailure;
    this.#button.addEventListener('click', () => void this.#loadRest());
  }

  show(view: SearchFacetsView): void {
    const { loaded, selection, shown } = view;
    const { source, faceted, isPartial } = loaded;
    this.#view = view;
    this.#button.hidden = !isPartial;
    this.#button.disabled = false;
    const counts = countFacets(faceted, selection);
    this.#panel.show({ options: facetOptions(source, selection), counts, selection, shown });
  }

  async #loadRest(): Promise<void> {
    const view = this.#view;
    if (!view) return;
    this.#button.disabled = true;
    try {
      const loaded = await view.loadRest();
      // What is asked for meanwhile has facets of its own.
      if (this.#view === view) this.show({ ...view, loaded });
    } catch (cause) {
      if (this.#view === view) this.#onFailure(cause);
    }
  }
}
