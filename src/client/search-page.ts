import { FACETS, toggleValue } from '../search/facets.ts';
import { isNothingAsked } from '../search/nothing-asked.ts';
import { SearchFailure } from '../search/search-failure.ts';
import { parseSearchState, type SearchState } from '../search/search-state.ts';
import { part } from './page-parts.ts';
import { SearchDisplay } from './search-display.ts';
import { SearchHistory } from './search-history.ts';
import { moveInResults } from './search-keys.ts';
import { readQuery, SearchSession } from './search-session.ts';

/**
 * `<search-page>`: finds measures while the reader types in the header's box.
 *
 * The address carries what is asked for. What is shown last is always what was asked for last,
 * however long earlier answers take.
 */
class SearchPage extends HTMLElement {
  readonly #session = new SearchSession();
  #display: SearchDisplay | null = null;
  #history: SearchHistory | null = null;
  /** Counts what was asked: an answer that comes after the next question is dropped. */
  #asked = 0;
  #hasAnswered = false;

  connectedCallback(): void {
    const input = document.querySelector<HTMLInputElement>('search-box input');
    if (this.#display || !input) return;
    part(this, '.without-script', HTMLElement).hidden = true;
    part(this, '.with-script', HTMLElement).hidden = false;
    part(this, '.filters', HTMLDetailsElement).open = matchMedia('(width >= 56rem)').matches;

    const history = new SearchHistory((state) => this.#restore(state, input));
    const choose = (state: SearchState): void => {
      history.choose(state);
      void this.#restore(state, input).then(() => this.#display?.keepFocus());
    };
    this.#history = history;
    this.#display = new SearchDisplay(this, {
      onToggle: (facet, value) => {
        const selection = toggleValue(history.state.selection, facet, value);
        choose({ ...history.state, selection });
      },
      onSort: (sort) => choose({ ...history.state, sort }),
      onFailure: (cause) => this.#fail(cause),
    });
    this.#listenToBox(input, history);
    this.#listenToClicks(history, choose);
    this.#listenToFailure();
    const { results } = this.#display;
    document.addEventListener('keydown', (event) => moveInResults(event, input, results));

    if (isNothingAsked(history.state) && matchMedia('(pointer: fine)').matches) input.focus();
    input.addEventListener(
      'focus',
      () => {
        // A failure is told when something is asked.
        this.#session.open().catch(() => {});
      },
      { once: true },
    );
    // What was typed before this script came is what the reader wants.
    if (input.value !== '' && input.value !== history.state.q) history.type(input.value);
    const { opened } = history;
    void this.#answer(history.state).then(() => {
      const isLeft = document.activeElement === null || document.activeElement === document.body;
      if (opened !== null && isLeft) this.#display?.returnTo(opened);
    });
    if (input.value !== history.state.q) input.value = history.state.q;
  }

  #listenToBox(input: HTMLInputElement, history: SearchHistory): void {
    const typed = (): void => {
      if (input.value === history.state.q) return;
      history.type(input.value);
      void this.#answer(history.state);
    };
    input.addEventListener('input', (event) => {
      // Half a word of an input method is not what the reader asks for.
      if (!(event instanceof InputEvent && event.isComposing)) typed();
    });
    input.addEventListener('compositionend', typed);
    input.form?.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      typed();
      history.settle();
      if (this.#hasFailed()) void this.#answer(history.state);
      // On a phone the keyboard lies over what was found.
      if (matchMedia('(pointer: coarse)').matches) input.blur();
    });
  }

  #listenToClicks(history: SearchHistory, choose: (state: SearchState) => void): void {
    this.addEventListener('click', (event) => {
      const target = event.target instanceof Element ? event.target : null;
      const link = target?.closest('a');
      if (link) {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        const record = link.closest<HTMLElement>('[data-record]')?.dataset['record'];
        if (record !== undefined) history.opened = record;
        if (link.pathname === location.pathname && link.search !== '') {
          event.preventDefault();
          choose(parseSearchState(link.search));
        }
        return;
      }
      const chip = target?.closest<HTMLElement>('.chips button');
      if (!chip) return;
      const facet = FACETS.find((each) => each === chip.dataset['facet']);
      const { state } = history;
      const value = chip.dataset['value'];
      const selection =
        facet && value !== undefined ? toggleValue(state.selection, facet, value) : {};
      choose({ ...state, selection });
    });
  }

  #listenToFailure(): void {
    const retry = async (): Promise<void> => {
      if (!this.#history) return;
      await this.#answer(this.#history.state);
      this.#display?.keepFocus();
    };
    part(this, '.retry', HTMLElement).addEventListener('click', () => void retry());
    addEventListener('online', () => {
      if (this.#hasFailed()) void retry();
    });
  }

  #hasFailed(): boolean {
    return this.#display?.results.dataset['state'] === 'error';
  }

  #restore(state: SearchState, input: HTMLInputElement): Promise<void> {
    input.value = state.q;
    return this.#answer(state);
  }

  async #answer(state: SearchState): Promise<void> {
    const display = this.#display;
    if (!display) return;
    const asked = ++this.#asked;
    display.name(state);
    const isCurrent = (): boolean => asked === this.#asked;
    if (isNothingAsked(state)) {
      display.idle();
      return;
    }
    display.loading(!this.#hasAnswered);
    try {
      const [search, query] = await Promise.all([this.#session.open(), readQuery(state.q)]);
      if (!isCurrent()) return;
      const outcome = await search.engine.search(query);
      if (!isCurrent()) return;
      await display.done({ state, ...search, query, outcome }, isCurrent);
      if (isCurrent()) this.#hasAnswered = true;
    } catch (cause) {
      if (isCurrent()) this.#fail(cause);
    }
  }

  #fail(cause: unknown): void {
    // What else is under way fails with the engine, and would hide the reason.
    this.#asked++;
    this.#session.reset();
    this.#hasAnswered = false;
    this.#display?.failure(SearchFailure.from(cause).kind);
  }
}

customElements.define('search-page', SearchPage);
