import { isoToChineseDate } from '../domain/dates.ts';
import type { KeptNotice } from '../offline/shelf.ts';
import { part } from './page-parts.ts';

/**
 * `<offline-keeper>`: lets the reader keep the notice on this device, and delete it again.
 *
 * It stays hidden where the browser has no worker for it, as on a page without https. Nothing is
 * loaded, and no worker registered, before the reader asks.
 */
class OfflineKeeper extends HTMLElement {
  readonly #notice = this.dataset['notice'] ?? '';
  readonly #scope = new URL(this.dataset['base'] ?? '/', location.href).href;

  connectedCallback(): void {
    if (!this.hidden || !('serviceWorker' in navigator) || !('caches' in window)) return;
    this.hidden = false;
    part(this, 'details', HTMLDetailsElement).addEventListener('toggle', () => void this.#open(), {
      once: true,
    });
    this.#button('keep').addEventListener('click', () => void this.#keep());
    this.#button('remove').addEventListener('click', () => void this.#remove());
  }

  async #open(): Promise<void> {
    const { Shelf } = await import('../offline/shelf.ts');
    const kept = await new Shelf(this.#scope).find(this.#notice);
    if (kept) {
      this.#show(kept);
      return;
    }
    const { fetchManifest } = await import('./offline-actions.ts');
    const manifest = await fetchManifest(this.#scope, this.#notice).catch(() => null);
    if (manifest) this.#say(`大小：${sizeOf(manifest.bytes)}。`);
  }

  async #keep(): Promise<void> {
    const [button, bar] = [this.#button('keep'), part(this, 'progress', HTMLProgressElement)];
    button.disabled = true;
    bar.hidden = false;
    this.#say('正在保存……');
    try {
      const { keep } = await import('./offline-actions.ts');
      const kept = await keep(this.#scope, this.#notice, (done, total) => {
        bar.max = total;
        bar.value = done;
      });
      this.#show(kept);
    } catch (error) {
      this.#say(error instanceof Error ? error.message : String(error));
    } finally {
      bar.hidden = true;
      button.disabled = false;
    }
  }

  async #remove(): Promise<void> {
    const { remove } = await import('./offline-actions.ts');
    await remove(this.#scope, this.#notice);
    this.#show(null);
    this.#say('已从本机删除。');
    this.#button('keep').focus();
  }

  #show(kept: KeptNotice | null): void {
    const hadFocus = this.contains(document.activeElement);
    this.#button('keep').hidden = kept !== null;
    this.#button('remove').hidden = kept === null;
    if (!kept) return;
    this.#say(`已保存（版本 ${isoToChineseDate(kept.date)}），占用${sizeOf(kept.bytes)}。`);
    if (hadFocus) this.#button('remove').focus();
  }

  #say(words: string): void {
    part(this, '[role=status]', HTMLElement).textContent = words;
  }

  #button(name: 'keep' | 'remove'): HTMLButtonElement {
    return part(this, `button.${name}`, HTMLButtonElement);
  }
}

function sizeOf(bytes: number): string {
  return `约${(bytes / 1_000_000).toFixed(1)} MB`;
}

customElements.define('offline-keeper', OfflineKeeper);
