import { formatSearchState, parseSearchState, type SearchState } from '../search/search-state.ts';

/** Browsers refuse more than some hundred changes of the address a minute. */
const TYPING_PAUSE_MS = 300;

/**
 * The state of the search page and the address that carries it.
 *
 * What is typed makes one entry of the history until the reader settles on it: presses Enter, ticks
 * a box, opens a result. Each choice makes an entry of its own, so that Back undoes it.
 */
export class SearchHistory {
  #state = parseSearchState(location.search);
  #isDraft = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onReturn: (state: SearchState) => void) {
    addEventListener('popstate', () => {
      clearTimeout(this.#timer);
      this.#isDraft = false;
      this.#state = parseSearchState(location.search);
      onReturn(this.#state);
    });
    addEventListener('pagehide', () => this.settle());
  }

  get state(): SearchState {
    return this.#state;
  }

  /** The address of a state of this page. */
  static href(state: SearchState): string {
    return `${location.pathname}${formatSearchState(state)}`;
  }

  type(q: string): void {
    this.#state = { ...this.#state, q };
    clearTimeout(this.#timer);
    if (!this.#isDraft) {
      this.#isDraft = true;
      history.pushState(null, '', SearchHistory.href(this.#state));
      return;
    }
    this.#timer = setTimeout(() => this.#write(), TYPING_PAUSE_MS);
  }

  /** What has been typed becomes an entry of its own. */
  settle(): void {
    clearTimeout(this.#timer);
    if (this.#isDraft) this.#write();
    this.#isDraft = false;
  }

  choose(state: SearchState): void {
    this.settle();
    const href = SearchHistory.href(state);
    this.#state = state;
    if (href !== `${location.pathname}${location.search}`) history.pushState(null, '', href);
  }

  /** The result that the reader opened from this entry, to come back to. */
  get opened(): string | null {
    const kept: unknown = history.state;
    const isKept = typeof kept === 'object' && kept !== null && 'opened' in kept;
    return isKept && typeof kept.opened === 'string' ? kept.opened : null;
  }

  set opened(record: string) {
    this.settle();
    history.replaceState({ opened: record }, '');
  }

  #write(): void {
    history.replaceState(history.state, '', SearchHistory.href(this.#state));
  }
}
