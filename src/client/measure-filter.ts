import { formatFilter, matchesFilter, parseFilter } from '../domain/measure-filter.ts';

/**
 * `<measure-filter>`: narrows the list that it wraps by status and section.
 *
 * The address carries the choice, so that it can be shared and Back returns to it. Without
 * JavaScript the controls stay hidden and the list is whole.
 */
class MeasureFilterElement extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form?.hidden) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      const query = formatFilter(this.#chosen(form));
      history.pushState(null, '', `${location.pathname}${query}`);
      this.#apply();
    });
    form.addEventListener('reset', () => {
      history.pushState(null, '', location.pathname);
      // The button is about to vanish and would take the focus with it.
      form.querySelector('select')?.focus();
      this.#restore();
    });
    addEventListener('popstate', this.#restore);
    this.#restore();
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#restore);
  }

  #chosen(form: HTMLFormElement): ReturnType<typeof parseFilter> {
    const data = new FormData(form);
    const parameters = new URLSearchParams();
    for (const name of ['status', 'section']) parameters.set(name, String(data.get(name) ?? ''));
    return parseFilter(`?${parameters}`);
  }

  readonly #restore = (): void => {
    const filter = parseFilter(location.search);
    for (const name of ['status', 'section'] as const) {
      const control = this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      if (!control) continue;
      control.value = filter[name] ?? '';
      // A section that this notice does not have filters nothing.
      if (control.selectedIndex < 0) control.value = '';
    }
    this.#apply();
  };

  #apply(): void {
    const form = this.querySelector('form');
    const filter = form ? this.#chosen(form) : parseFilter('');
    let shown = 0;
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      let inGroup = 0;
      for (const row of group.querySelectorAll<HTMLElement>('[data-status][data-section]')) {
        const matches = matchesFilter(
          { status: row.dataset['status'], section: row.dataset['section'] },
          filter,
        );
        row.hidden = !matches;
        if (matches) inGroup++;
      }
      group.hidden = inGroup === 0;
      shown += inGroup;
    }
    const output = this.querySelector('output');
    if (output) output.textContent = shown === 0 ? '没有符合条件的措施。' : `显示${shown}条。`;
    const reset = this.querySelector<HTMLButtonElement>('button[type="reset"]');
    if (reset) reset.hidden = filter.status === null && filter.section === null;
  }
}

customElements.define('measure-filter', MeasureFilterElement);
