import { addresses } from '../addresses.ts';
import type { Passage } from '../search/catalogue.ts';
import { makeExcerpt, markText } from '../search/excerpt.ts';
import { FACET_LABELS, FACETS, type Facet, type Selection } from '../search/facets.ts';
import type { RecordText } from '../search/full-text.ts';
import type { Note } from '../search/notes.ts';
import { findOccurrences } from '../search/occurrences.ts';
import type { Outcome } from '../search/search-engine.ts';
import { formatSearchState, type SearchState } from '../search/search-state.ts';
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

const KIND_LABELS: Readonly<Record<Passage['kind'], string>> = {
  notice: '通报',
  part: '部分',
  section: '章节',
};

/** Texts outside the measures that are listed, and those of them that are read for an excerpt. */
const LISTED_ELSEWHERE = 50;
const READ_ELSEWHERE = 10;

export interface Elsewhere {
  outcome: Pick<Outcome, 'titleOnly' | 'passages'>;
  /** Folded phrases to mark. */
  phrases: readonly string[];
  read(record: string): Promise<RecordText>;
}

/** Shows what was found outside the text of the measures; returns how much that is. */
export function showElsewhere(root: HTMLElement, { outcome, phrases, read }: Elsewhere): number {
  const { titleOnly, passages } = outcome;
  const base = addresses.home();
  const items = [
    ...titleOnly.map(({ path, id, title }) =>
      entry(linkTo(`${base}${path}`, `第${Number(id)}条　${title}`), '标题为本站所加'),
    ),
    ...passages.slice(0, LISTED_ELSEWHERE).map(({ record, kind, title, path }, place) => {
      const link = linkTo(`${base}${path}`, '');
      showPieces(link, markText(title, findOccurrences(title, phrases)));
      const item = entry(link, KIND_LABELS[kind]);
      // The link says where it is; an excerpt that does not come is no failure of the search.
      if (place < READ_ELSEWHERE) read(record).then(addExcerpt(item, phrases), () => {});
      return item;
    }),
  ];
  const left = passages.length - LISTED_ELSEWHERE;
  if (left > 0) items.push(remark(`还有${left}处，没有列出。`));
  root.hidden = items.length === 0;
  root.querySelector('ul')?.replaceChildren(...items);
  return titleOnly.length + passages.length;
}

function addExcerpt(item: HTMLElement, phrases: readonly string[]) {
  return ({ text }: RecordText): void => {
    // The first line is the title, which the link shows.
    const [, ...lines] = text.split('\n');
    const body = lines.join('\n');
    const found = findOccurrences(body, phrases);
    if (found.length === 0) return;
    const excerpt = document.createElement('p');
    showPieces(excerpt, makeExcerpt(body, found));
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
