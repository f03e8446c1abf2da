import type { FoundMeasure } from '../search/catalogue.ts';
import { type FacetLoader, needsFacets } from '../search/facet-loader.ts';
import { facetLabels, splitSelection } from '../search/facet-options.ts';
import { countChosen, type Facet, fitsSelection } from '../search/facets.ts';
import { type Note, notesFor } from '../search/notes.ts';
import type { Query } from '../search/query.ts';
import { rankHits } from '../search/rank.ts';
import type { Outcome, SearchEngine } from '../search/search-engine.ts';
import type { FailureKind } from '../search/search-failure.ts';
import type { SearchState, Sort } from '../search/search-state.ts';
import { part } from './page-parts.ts';
import { ResultList } from './result-list.ts';
import { SearchActions } from './search-actions.ts';
import { SearchFacets } from './search-facets.ts';
import {
  FAILURE_MESSAGES,
  FIRST_LOADING_MESSAGE,
  LOADING_MESSAGE,
  summaryOf,
} from './search-messages.ts';
import { showChips, showElsewhere, showNotes } from './search-view.ts';

/** A search that is over sooner says nothing of its being under way. */
const QUIET_MS = 200;

export interface Answer {
  state: SearchState;
  engine: SearchEngine;
  facets: FacetLoader;
  query: Query;
  outcome: Outcome;
}

interface Handlers {
  onToggle(facet: Facet, value: string): void;
  onSort(sort: Sort): void;
  onFailure(cause: unknown): void;
}

/** What the search page shows: nothing asked yet, a search under way, what was found, a failure. */
export class SearchDisplay {
  readonly results: HTMLElement;
  readonly #root: HTMLElement;
  readonly #handlers: Handlers;
  readonly #facets: SearchFacets;
  readonly #actions: SearchActions;
  readonly #list: ResultList;
  readonly #title = document.title;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, handlers: Handlers) {
    this.#root = root;
    this.#handlers = handlers;
    this.results = this.#part('[data-search-results]');
    this.#facets = new SearchFacets(root, handlers);
    this.#actions = new SearchActions(this.#part('.actions'), handlers.onSort);
    this.#list = new ResultList(
      root,
      this.results,
      part(root, '.found > .more', HTMLButtonElement),
    );
  }

  /** Names the page after what is asked, for the history, for bookmarks and on paper. */
  name({ q }: SearchState): void {
    const words = q.trim();
    document.title = words === '' ? this.#title : `${words} · ${this.#title}`;
    this.#part('.asked').textContent = words === '' ? '' : `：${words}`;
  }

  /** Nothing is asked for: how to ask. */
  idle(): void {
    this.#enter('idle');
    this.#clear();
    this.#part('.help').hidden = false;
  }

  loading(isFirst: boolean): void {
    this.#enter('loading');
    this.#quiet = setTimeout(
      () => {
        this.#summary(isFirst ? FIRST_LOADING_MESSAGE : LOADING_MESSAGE);
      },
      isFirst ? 0 : QUIET_MS,
    );
  }

  failure(kind: FailureKind): void {
    this.#enter('error');
    this.#clear();
    this.#part('.failure').hidden = false;
    this.#part('.failure .reason').textContent = FAILURE_MESSAGES[kind];
  }

  /** Shows an answer; `isCurrent` says whether it is still the one that is asked for. */
  async done(answer: Answer, isCurrent: () => boolean): Promise<void> {
    const { state, engine, facets, query, outcome } = answer;
    const found = outcome.hits.map(({ measure }) => measure);
    const loading = facets.load(found, state.selection);
    // Without a choice the list need not wait for what could be chosen.
    loading.catch(() => {});
    const known = needsFacets(state.selection) ? await loading : facets.known(found);
    if (!isCurrent()) return;
    const labels = facetLabels(known.source);
    const { known: selection, unknown } = splitSelection(state.selection, labels);
    const fitting = new Set<FoundMeasure>(
      known.faceted.filter((each) => fitsSelection(each, selection)).map(({ measure }) => measure),
    );
    const hits = rankHits(
      outcome.hits.filter(({ measure }) => fitting.has(measure)),
      state.sort,
    );
    const phrases = query.terms.flatMap((term) => term.phrases);
    const manyNotices = engine.catalogue.notices.length > 1;
    const { onFailure } = this.#handlers;
    showChips(this.#part('.chips'), selection, labels);
    this.#actions.show({ hits, sort: state.sort, manyNotices, engine, facets, onFailure });
    this.#part('.columns').hidden = false;
    const [loaded] = await Promise.all([
      loading,
      this.#list.show({ hits, phrases, q: state.q, manyNotices, engine }),
    ]);
    if (!isCurrent()) return;
    const loadRest = () => facets.load(found, state.selection, true);
    this.#facets.show({ loaded, selection, shown: hits.length, loadRest });
    showNotes(this.#part('.notes'), unknownNotes(unknown), state);
    const elsewhere = showElsewhere(this.#part('.elsewhere'), { outcome, phrases, engine });
    this.#part('.failure').hidden = true;
    this.#part('.help').hidden = found.length > 0;
    this.#enter('done', hits.length);
    const counts = { shown: hits.length, found: found.length, elsewhere };
    this.#summary(summaryOf({ ...counts, isFiltered: countChosen(selection) > 0 }));
    // What else could be searched is worth no failure of what was.
    const notes = await notesFor(engine, query, found.length).catch(() => []);
    if (isCurrent()) {
      showNotes(this.#part('.notes'), [...unknownNotes(unknown), ...notes], state);
    }
  }

  /** Shows a result again and puts the focus on it: the reader comes back. */
  returnTo(record: string): void {
    const item = this.#list.find(record);
    item?.querySelector('a')?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'center' });
  }

  /** Puts the focus where the outcome is told, when what had it is gone. */
  keepFocus(): void {
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    this.#part('.summary').focus({ preventScroll: true });
  }

  #enter(state: 'idle' | 'loading' | 'done' | 'error', total = 0): void {
    clearTimeout(this.#quiet);
    this.results.dataset['state'] = state;
    this.results.setAttribute('aria-busy', String(state === 'loading'));
    if (state !== 'loading') this.results.dataset['total'] = String(total);
  }

  #clear(): void {
    this.#summary('');
    this.#list.clear();
    this.#actions.hide();
    this.#part('.chips').replaceChildren();
    this.#part('.notes').replaceChildren();
    this.#part('.columns').hidden = true;
    this.#part('.elsewhere').hidden = true;
    this.#part('.failure').hidden = true;
    this.#part('.help').hidden = true;
  }

  #summary(words: string): void {
    this.#part('.summary').textContent = words;
  }

  #part(selector: string): HTMLElement {
    return part(this.#root, selector, HTMLElement);
  }
}

function unknownNotes(unknown: readonly string[]): Note[] {
  if (unknown.length === 0) return [];
  return [[`没有这样的筛选条件，已忽略：${unknown.join('、')}。`]];
}
