import { addresses } from '../addresses.ts';
import type { FoundMeasure, Passage } from '../search/catalogue.ts';
import { makeExcerpt, markText } from '../search/excerpt.ts';
import { FACET_LABELS, FACETS, type Facet, type Selection } from '../search/facets.ts';
import type { Listing } from '../search/listing.ts';
import type { Note } from '../search/notes.ts';
import { findOccurrences } from '../search/occurrences.ts';
import type { Outcome, SearchEngine } from '../search/search-engine.ts';
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

const KIND_LABELS: Readonly<Record<Passage['kind'] | 'measure', string>> = {
  measure: '标题为本站所加',
  notice: '通报',
  part: '部分',
  section: '章节',
};

/** Texts outside the measures that are listed; from how many notices; and how many are read. */
const LISTED_ELSEWHERE = 50;
const TITLED_NOTICES = 10;
const READ_ELSEWHERE = 10;

export interface Elsewhere {
  outcome: Pick<Outcome, 'titleOnly' | 'passages'>;
  /** Folded phrases to mark. */
  phrases: readonly string[];
  engine: Pick<SearchEngine, 'read' | 'listing'>;
}

/** Shows what was found outside the text of the measures; returns how much that is. */
export function showElsewhere(root: HTMLElement, { outcome, phrases, engine }: Elsewhere): number {
  const all = [...outcome.titleOnly, ...outcome.passages];
  const titled = new Set<string>();
  const items = all.slice(0, LISTED_ELSEWHERE).map((found, place) => {
    const { kind, notice, path, record } = found;
    const link = linkTo(`${addresses.home()}${path}`, notice.title);
    const item = entry(link, KIND_LABELS[kind]);
    // The link says where it is; a title or excerpt that does not come is no failure of the search.
    if (titled.size < TITLED_NOTICES) titled.add(notice.id);
    if (titled.has(notice.id))
      engine.listing(notice.id).then(addTitle(link, found, phrases), () => {});
    if (kind !== 'measure' && place < outcome.titleOnly.length + READ_ELSEWHERE) {
      engine.read(record).then(addExcerpt(item, phrases), () => {});
    }
    return item;
  });
  const left = all.length - LISTED_ELSEWHERE;
  if (left > 0) items.push(remark(`还有${left}处，没有列出。`));
  root.hidden = items.length === 0;
  root.querySelector('ul')?.replaceChildren(...items);
  return all.length;
}

function addTitle(
  link: HTMLAnchorElement,
  found: FoundMeasure | Passage,
  phrases: readonly string[],
): (listing: Listing) => void {
  return (listing) => {
    if (found.kind === 'measure') {
      const title = listing.title[found.place];
      link.textContent = `第${Number(found.id)}条　${title}`;
      return;
    }
    const lists = { notice: [found.notice], part: listing.parts, section: listing.sections };
    const title = lists[found.kind][found.place]?.title ?? '';
    showPieces(link, markText(title, findOccurrences(title, phrases)));
  };
}

function addExcerpt(item: HTMLElement, phrases: readonly string[]) {
  return ({ text }: { text: string }): void => {
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
