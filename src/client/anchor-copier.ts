const SHOWN_MS = 2000;

/**
 * `<anchor-copier>`: a click on a paragraph's own link also copies its address.
 *
 * Without JavaScript, or where the clipboard is closed to us, the link still moves the address bar
 * to the paragraph, from where it can be copied by hand.
 */
class AnchorCopier extends HTMLElement {
  #status: HTMLElement | null = null;

  connectedCallback(): void {
    if (this.#status) return;
    this.#status = document.createElement('p');
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    this.append(this.#status);
    this.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a.anchor') : null;
      if (link instanceof HTMLAnchorElement) void this.#copy(link);
    });
  }

  async #copy(link: HTMLAnchorElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return;
    }
    link.dataset['copied'] = '';
    if (this.#status) this.#status.textContent = '链接已复制';
    setTimeout(() => {
      delete link.dataset['copied'];
      if (this.#status) this.#status.textContent = '';
    }, SHOWN_MS);
  }
}

customElements.define('anchor-copier', AnchorCopier);
