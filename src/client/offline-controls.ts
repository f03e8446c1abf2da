import { isoToChineseDate } from '../domain/dates.ts';
import { type KeptNotice, Shelf } from '../offline/shelf.ts';
import { fetchManifest, keep, remove, wordsFor } from './offline-actions.ts';
import { part } from './page-parts.ts';

/** What `<offline-keeper>` offers once the reader has opened it. */
export class OfflineControls {
  readonly #root: HTMLElement;
  readonly #notice: string;
  readonly #scope: string;
  #kept: KeptNotice | null = null;
  #isBusy = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#notice = root.dataset['notice'] ?? '';
    this.#scope = new URL(root.dataset['base'] ?? '/', location.href).href;
  }

  async start(): Promise<void> {
    this.#button('keep').addEventListener('click', () => this.#run(() => this.#keep()));
    this.#button('remove').addEventListener('click', () => this.#run(() => this.#remove()));
    await this.#run(async () => {
      const shelf = new Shelf(this.#scope);
      this.#show(await shelf.find(this.#notice));
      shelf.watch(() => this.#run(async () => this.#follow(await shelf.find(this.#notice))));
    });
    if (!this.#button('keep').hidden) await this.#tellSize();
  }

  /** Does one thing at a time, and tells what became of it. A button that is disabled loses the focus. */
  async #run(act: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#setBusy(true);
    try {
      await act();
    } catch (error) {
      this.#say(wordsFor(error));
    } finally {
      this.#setBusy(false);
    }
  }

  async #keep(): Promise<void> {
    const bar = part(this.#root, 'progress', HTMLProgressElement);
    bar.hidden = false;
    this.#say('正在保存……');
    try {
      const kept = await keep(this.#scope, this.#notice, (done, total) => {
        bar.max = total;
        bar.value = done;
      });
      this.#show(kept);
    } finally {
      bar.hidden = true;
    }
  }

  async #remove(): Promise<void> {
    await remove(this.#scope, this.#notice);
    this.#follow(null);
  }

  async #tellSize(): Promise<void> {
    const manifest = await fetchManifest(this.#scope, this.#notice).catch(() => null);
    if (manifest && !this.#isBusy && !this.#kept) this.#say(`大小：${sizeOf(manifest.bytes)}。`);
  }

  /** Shows a change of what is on the device, be it of this tab or another. */
  #follow(kept: KeptNotice | null): void {
    if (kept?.version === this.#kept?.version) return;
    this.#show(kept);
    if (!kept) this.#say('已从本机删除。');
  }

  #show(kept: KeptNotice | null): void {
    this.#kept = kept;
    const [shown, hidden] = [
      this.#button(kept ? 'remove' : 'keep'),
      this.#button(kept ? 'keep' : 'remove'),
    ];
    const hadFocus = document.activeElement === hidden;
    shown.hidden = false;
    hidden.hidden = true;
    if (hadFocus) shown.focus();
    if (!kept) return;
    this.#say(`已保存（版本 ${isoToChineseDate(kept.date)}），占用${sizeOf(kept.bytes)}。`);
  }

  #setBusy(isBusy: boolean): void {
    this.#isBusy = isBusy;
    for (const button of this.#root.querySelectorAll('button')) {
      button.setAttribute('aria-disabled', String(isBusy));
    }
  }

  #say(words: string): void {
    part(this.#root, '[role=status]', HTMLElement).textContent = words;
  }

  #button(name: 'keep' | 'remove'): HTMLButtonElement {
    return part(this.#root, `button.${name}`, HTMLButtonElement);
  }
}

function sizeOf(bytes: number): string {
  return `约${(bytes / 1_000_000).toFixed(1)} MB`;
}
