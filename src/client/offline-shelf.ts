import { isoToChineseDate } from '../domain/dates.ts';
import { type KeptNotice, Shelf } from '../offline/shelf.ts';
import { remove, tidy, wordsFor } from './offline-actions.ts';
import { part } from './page-parts.ts';

/**
 * `<offline-shelf>`: the notices that are kept on this device, each with a way to delete it.
 *
 * The worker shows its page in place of any that is not kept; it says so then.
 */
class OfflineShelf extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #scope = new URL(this.#base, location.href).href;
  readonly #shelf = new Shelf(this.#scope);

  connectedCallback(): void {
    const isItself = location.pathname === `${this.#base}offline/`;
    part(this, '.instead', HTMLElement).hidden = isItself;
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#say('这个浏览器不能保存，或者网址不是 https 开头。');
      return;
    }
    this.#shelf.watch(() => this.#try(async () => {}));
    void this.#try(() => tidy(this.#scope));
  }

  /** Does something to the shelf, and shows what is on it then. */
  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#list(await this.#shelf.list());
    } catch (error) {
      this.#say(wordsFor(error));
    }
  }

  #list(kept: readonly KeptNotice[]): void {
    const list = part(this, 'ul', HTMLElement);
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...kept.map((each) => this.#item(each)));
    this.#say(kept.length === 0 ? '本机没有保存任何通报。' : `本机保存了${kept.length}份通报：`);
    if (hadFocus) part(this, '[role=status]', HTMLElement).focus();
  }

  #item({ notice, title, date, bytes }: KeptNotice): HTMLElement {
    const [item, link, button] = [
      document.createElement('li'),
      document.createElement('a'),
      document.createElement('button'),
    ];
    link.href = `${this.#base}notices/${notice}/`;
    link.textContent = title;
    button.type = 'button';
    button.textContent = '删除';
    button.setAttribute('aria-label', `从本机删除：${title}`);
    button.addEventListener('click', () => this.#try(() => remove(this.#scope, notice)));
    const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
    item.append(link, `　版本 ${isoToChineseDate(date)}，约${size}　`, button);
    return item;
  }

  #say(words: string): void {
    part(this, '[role=status]', HTMLElement).textContent = words;
  }
}

customElements.define('offline-shelf', OfflineShelf);
