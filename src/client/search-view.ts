import { addresses } from '../addresses.ts';
import type { FoundMeasure, Passage } from '../search/catalogue.ts';
import { makeExcerpt, markText } from '../search/excerpt.ts';
import { FACET_LABELS, FACETS, type Facet, type Selection } from '../search/facets.ts';
import type { Note } from '../search/notes.ts';
import { findOccurrences } from '../search/occurrences.ts';
import type { Outcome, SearchEngine } from '../search/search-engine.ts';
import { formatSearchState, type SearchState } from '../search/search-state.ts';
import type { RecordText } from '../search/search-store.ts';
import { showPieces } from './page-parts.ts';

function linkTo(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** Shows notes; their queries keep the order of the state, but no filters: so they were counted. */
export function showNotes(root: HTMLElement, notes: readonly Note[], state: SearchState): void {
  root.replaceChildren(
    ...notes.map((note) => {
      const paragraph = document.createElement('p');
      paragraph.append(
        ...note.map((piece) =>
          typeof piece === 'string'
            ? piece
            : linkTo(
                `${addresses.search()}${formatSearchState({ ...state, q: piece.q, selection: {} })}`,
                piece.text,
              ),
        ),
      );
      return paragraph;
    }),
  );
}

/** The chosen values, each a button that lets go of it. */
export function showChips(
  root: HTMLElement,
  selection: Selection,
  labels: ReadonlyMap<string, string>,
): void {
  const chips = FACETS.flatMap((facet) =>
    (selection[facet] ?? []).map((value) => {
      const label = labels.get(`${facet}=${value}`) ?? value;
      return chip(`${FACET_LABELS[facet]}：${label}`, { facet, value });
    }),
  );
  root.replaceChildren(...chips, ...(chips.length > 1 ? [chip('全部筛选条件')] : []));
}

function chip(text: string, chosen?: { facet: Facet; value: string }): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${text} ✕`;
  button.setAttribute('aria-label', `去掉${text}`);
  if (chosen) {
    button.dataset['facet'] = chosen.facet;
    button.dataset['value'] = chosen.value;
  }
  item.append(button);
  return item;
}

const KIND_LABELS: Readonly<Record<Passage['kind'] | 'measure', string>> = {
  measure: '标题为本站所加',
  notice: '通报',
  part: '部分',
  section: '章节',
};

/** Texts outside the measures that are listed; each is read when it comes near. */
const LISTED_ELSEWHERE = 50;
const NEAR = { rootMargin: '400px 0px' };

export interface Elsewhere {
  outcome: Pick<Outcome, 'titleOnly' | 'passages'>;
  /** Folded phrases to mark. */
  phrases: readonly string[];
  engine: Pick<SearchEngine, 'read'>;
}

/** Shows what was found outside the text of the measures; returns how much that is. */
export function showElsewhere(root: HTMLElement, { outcome, phrases, engine }: Elsewhere): number {
  const all = [...outcome.titleOnly, ...outcome.passages];
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const found = isIntersecting ? foundIn.get(target) : undefined;
      if (!found) continue;
      observer.unobserve(target);
      // The link says where it is; a title or excerpt that does not come is no failure of the search.
      engine.read(found.record).then(fillIn(target, found, phrases), () => {});
    }
  }, NEAR);
  const foundIn = new WeakMap<Element, FoundMeasure | Passage>();
  const items = all.slice(0, LISTED_ELSEWHERE).map((found) => {
    const link = linkTo(`${addresses.home()}${found.path}`, found.notice.title);
    const item = entry(link, KIND_LABELS[found.kind]);
    foundIn.set(item, found);
    observer.observe(item);
    return item;
  });
  const left = all.length - LISTED_ELSEWHERE;
  if (left > 0) items.push(remark(`还有${left}处，没有列出。`));
  root.hidden = items.length === 0;
  root.querySelector('ul')?.replaceChildren(...items);
  return all.length;
}

function fillIn(item: Element, found: FoundMeasure | Passage, phrases: readonly string[]) {
  return ({ title, text }: RecordText): void => {
    const link = item.querySelector('a');
    if (!link) return;
    if (found.kind === 'measure') {
      link.textContent = `第${Number(found.id)}条　${title}`;
      return;
    }
    showPieces(link, markText(title, findOccurrences(title, phrases)));
    // The first line is the title, which the link shows.
    const [, ...lines] = text.split('\n');
    const body = lines.join('\n');
    const marked = findOccurrences(body, phrases);
    if (marked.length === 0) return;
    const excerpt = document.createElement('p');
    showPieces(excerpt, makeExcerpt(body, marked));
    item.append(excerpt);
  };
}

function remark(text: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}

function entry(link: HTMLAnchorElement, kind: string): HTMLLIElement {
  const item = document.createElement('li');
  const small = document.createElement('small');
  small.textContent = `　${kind}`;
  item.append(link, small);
  return item;
}
