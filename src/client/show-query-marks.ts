import { markPhrases, removeMarks } from './mark-text.ts';
import { part } from './page-parts.ts';
import { readQuery } from './search-session.ts';

/** Marks what a query asks for in the texts of the page, and shows the bar that leads through it. */
export async function showQueryMarks(bar: HTMLElement, q: string): Promise<void> {
  const { terms } = await readQuery(q);
  // A query may ask only for what a text must not hold.
  if (terms.length === 0) return;
  const phrases = terms.flatMap((term) => term.phrases);
  const roots = document.querySelectorAll('[data-search-text]');
  const found = markPhrases(Array.from(roots), phrases);
  const words = terms.map(({ typed }) => `“${typed}”`).join('、');
  const count = part(bar, '.count', HTMLElement);
  bar.hidden = false;
  const back = part(bar, '.back', HTMLAnchorElement);
  back.search = String(new URLSearchParams({ q }));
  back.addEventListener('click', (event) => {
    // The page before holds the filters too.
    if (document.referrer.split('?')[0] !== back.href.split('?')[0] || event.ctrlKey) return;
    event.preventDefault();
    history.back();
  });
  part(bar, '.steps', HTMLElement).hidden = found.length < 2;

  let current = 0;
  const goTo = (place: number): void => {
    for (const mark of found[current] ?? []) delete mark.dataset['current'];
    current = (place + found.length) % found.length;
    const marks = found[current] ?? [];
    for (const mark of marks) mark.dataset['current'] = '';
    marks[0]?.scrollIntoView({ block: 'center' });
    count.textContent = `${words}第${current + 1}处，共${found.length}处`;
  };
  part(bar, '.previous', HTMLElement).addEventListener('click', () => goTo(current - 1));
  part(bar, '.next', HTMLElement).addEventListener('click', () => goTo(current + 1));
  part(bar, '.clear', HTMLElement).addEventListener('click', () => {
    removeMarks(found.flat());
    bar.hidden = true;
    history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  });

  count.textContent =
    found.length === 0 ? `正文中没有${words}` : `${words}共${found.length}处，已标出`;
  const [first] = found[0] ?? [];
  if (!first || location.hash !== '') return;
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) first.scrollIntoView({ block: 'center' });
}
