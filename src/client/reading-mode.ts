const KEY = 'reading-mode';
const ELDER = 'elder';

/**
 * `<reading-mode>`: the button for 长者模式, which is larger type with stronger contrast; the same
 * pages at the same addresses. The choice stays in the reader's browser (`public/reading-mode.js`
 * applies it before a page is drawn) and reaches other open tabs.
 */
export class ReadingMode extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button || button.dataset['ready'] !== undefined) return;
    button.dataset['ready'] = '';
    this.#show();
    button.addEventListener('click', () => {
      this.#apply(this.#isElder ? null : ELDER);
      try {
        if (this.#isElder) localStorage.setItem(KEY, ELDER);
        else localStorage.removeItem(KEY);
      } catch {
        // Storage is closed: the choice holds for the page only.
      }
    });
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === KEY || key === null) this.#apply(newValue);
    });
    // A page that comes back from memory may have been left before the choice changed.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      try {
        this.#apply(localStorage.getItem(KEY));
      } catch {
        // Storage is closed: the page keeps what it shows.
      }
    });
  }

  get #isElder(): boolean {
    return document.documentElement.dataset['reading'] === ELDER;
  }

  #apply(mode: string | null): void {
    if (mode === ELDER) document.documentElement.dataset['reading'] = ELDER;
    else delete document.documentElement.dataset['reading'];
    this.#show();
  }

  #show(): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(this.#isElder));
  }
}

customElements.define('reading-mode', ReadingMode);
