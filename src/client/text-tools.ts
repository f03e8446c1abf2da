import { placeOf, wholePage } from './cited-place.ts';
import { copyText } from './copy-text.ts';
import type { Player } from './read-aloud/player.ts';

/**
 * `<text-tools>`: quotes, cites, shares, prints and reads aloud the text that it wraps.
 *
 * Only what a first click needs is here; the rest is loaded when the reader turns to it. Without
 * JavaScript a paragraph's own link still moves the address bar there, to be copied by hand.
 */
class TextTools extends HTMLElement {
  #isReady = false;
  #player: Player | null = null;

  connectedCallback(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.addEventListener('click', this.#onClick);
    if ('share' in navigator) this.#show('share');
    if ('speechSynthesis' in window) {
      import('./read-aloud/voices.ts')
        .then(({ whenVoiceIsThere }) => whenVoiceIsThere(() => this.#show('read')))
        .catch(() => {});
    }
    document.addEventListener('selectionchange', this.#onSelection);
  }

  /** The page as it is cited. */
  get #page(): ReturnType<typeof wholePage> {
    return wholePage(this.dataset['label'] ?? '');
  }

  #show(tool: string): void {
    const button = this.querySelector(`[data-tool="${tool}"]`);
    if (button?.parentElement) button.parentElement.hidden = false;
  }

  #tell(trouble: string): void {
    const line = this.querySelector<HTMLElement>('.trouble');
    if (!line) return;
    line.hidden = trouble === '';
    line.textContent = trouble;
  }

  readonly #fail = (): void => this.#tell('这项功能没有载入。请检查网络，重新打开本页。');

  readonly #onClick = (event: MouseEvent): void => {
    this.#tell('');
    const target = event.target instanceof Element ? event.target : null;
    const sign = target?.closest('a.anchor');
    if (sign instanceof HTMLAnchorElement) this.#quote(sign).catch(this.#fail);
    const button = target?.closest<HTMLElement>('[data-tool]');
    if (!button) return;
    const { tool } = button.dataset;
    if (tool === 'quote') this.#quote(button).catch(this.#fail);
    if (tool === 'print') print();
    if (tool === 'share') void this.#share();
    if (tool === 'read') this.#read(button).catch(this.#fail);
  };

  /** The sign of a paragraph copies its link at once: a clipboard opens only to the click itself. */
  async #quote(opener: HTMLElement): Promise<void> {
    const isSign = opener.matches('a.anchor');
    const place = isSign ? placeOf(opener, this.#page) : this.#page;
    const hasCopied = isSign ? await copyText(place.address) : null;
    const { openQuotePanel } = await import('./quote-panel.ts');
    openQuotePanel(this, { place, opener, hasCopied });
  }

  async #share(): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: this.#page.address });
    } catch {
      // The reader thought better of it.
    }
  }

  async #read(button: HTMLElement): Promise<void> {
    const { Player } = await import('./read-aloud/player.ts');
    this.#player ??= new Player(this, () => button.focus());
    this.#player.start();
  }

  readonly #onSelection = (): void => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.containsNode(this, true)) return;
    document.removeEventListener('selectionchange', this.#onSelection);
    import('./selection-bar.ts')
      .then(({ followSelection }) => followSelection(this, this.#page))
      .catch(() => {});
  };
}

customElements.define('text-tools', TextTools);
