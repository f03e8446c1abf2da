import { hasSearchShortcut, setSearchShortcut } from './search-shortcut.ts';

/** `<shortcut-switch>`: turns off the key that goes to the search field (WCAG 2.1.4). */
class ShortcutSwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input');
    if (!box) return;
    box.checked = hasSearchShortcut();
    box.onchange = () => {
      setSearchShortcut(box.checked);
      box.checked = hasSearchShortcut();
    };
    this.hidden = false;
  }
}

customElements.define('shortcut-switch', ShortcutSwitch);
