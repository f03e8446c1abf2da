import { part } from './page-parts.ts';

/**
 * `<offline-keeper>`: lets the reader keep the notice on this device, and delete it again.
 *
 * It stays hidden where the browser has no worker for it, as on a page without https. Nothing is
 * loaded before the reader opens it, and no worker registered before they ask.
 */
class OfflineKeeper extends HTMLElement {
  connectedCallback(): void {
    if (!this.hidden || !('serviceWorker' in navigator) || !('caches' in window)) return;
    this.hidden = false;
    part(this, 'details', HTMLDetailsElement).addEventListener('toggle', this.#open, {
      once: true,
    });
  }

  readonly #open = (): void => {
    import('./offline-controls.ts')
      .then(({ OfflineControls }) => new OfflineControls(this).start())
      .catch(() => {
        part(this, '[role=status]', HTMLElement).textContent =
          '这项功能没有载入。请检查网络，重新打开本页。';
      });
  };
}

customElements.define('offline-keeper', OfflineKeeper);
