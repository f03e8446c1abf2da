import { addresses } from '../addresses.ts';
import { CATALOGUE_FILE } from '../search/search-files.ts';
import { hasSearchShortcut } from './search-shortcut.ts';

/**
 * `<search-box>`: the search form in the header. `/` goes to it, Escape empties and then leaves it.
 *
 * Once the reader turns to it, what a first search needs is fetched ahead. Without JavaScript the
 * form still leads to the search page.
 */
class SearchBox extends HTMLElement {
  #isComposing = false;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form || input.dataset['ready'] !== undefined) return;
    input.dataset['ready'] = '';
    document.addEventListener('keydown', this.#onShortcut);
    input.addEventListener('focus', () => this.#fetchAhead(), { once: true });
    input.addEventListener('compositionstart', () => {
      this.#isComposing = true;
    });
    input.addEventListener('compositionend', () => {
      this.#isComposing = false;
    });
    // The Enter that takes a candidate of the input method must not send half a word.
    form.addEventListener('submit', (event) => {
      if (this.#isComposing) event.preventDefault();
    });
    input.addEventListener('keydown', (event) => {
      // Safari ends the composition before the key that ended it, which it calls 229.
      if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      if (input.value === '') {
        input.blur();
        return;
      }
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onShortcut);
  }

  readonly #onShortcut = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input:not([type=checkbox]), select, textarea, [contenteditable]')) return;
    const input = this.querySelector('input');
    if (!input || !hasSearchShortcut()) return;
    event.preventDefault();
    input.focus();
    input.select();
  };

  #fetchAhead(): void {
    // The search page opens the search itself.
    if (document.querySelector('search-page')) return;
    // Only the search itself may fail, and say so.
    fetch(`${addresses.home()}${CATALOGUE_FILE}`, { priority: 'low' }).catch(() => {});
  }
}

customElements.define('search-box', SearchBox);
