import { isoToChineseDate } from '../domain/dates.ts';
import { type KeptNotice, Shelf } from '../offline/shelf.ts';
import { part } from './page-parts.ts';

/**
 * `<offline-shelf>`: the notices that are kept on this device, each with a way to delete it.
 *
 * The worker shows its page in place of any that is not kept; it says so then.
 */
class OfflineShelf extends HTMLElement {
  readonly #base = this.dataset['base'] ?? '/';
  readonly #scope = new URL(this.#base, location.href).href;

  async connectedCallback(): Promise<void> {
    const isItself = location.pathname === `${this.#base}offline/`;
    part(this, '.instead', HTMLElement).hidden = isItself;
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#say('这个浏览器不能保存，或者网址不是 https 开头。');
      return;
    }
    await this.#list();
  }

  async #list(): Promise<void> {
    const kept = await new Shelf(this.#scope).list();
    part(this, 'ul', HTMLElement).replaceChildren(...kept.map((each) => this.#item(each)));
    this.#say(kept.length === 0 ? '本机没有保存任何通报。' : `本机保存了${kept.length}份通报：`);
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
    button.addEventListener('click', () => void this.#remove(notice));
    const size = `${(bytes / 1_000_000).toFixed(1)} MB`;
    item.append(link, `　版本 ${isoToChineseDate(date)}，约${size}　`, button);
    return item;
  }

  async #remove(notice: string): Promise<void> {
    const { remove } = await import('./offline-actions.ts');
    await remove(this.#scope, notice);
    await this.#list();
    part(this, '[role=status]', HTMLElement).focus();
  }

  #say(words: string): void {
    part(this, '[role=status]', HTMLElement).textContent = words;
  }
}

customElements.define('offline-shelf', OfflineShelf);
