import { FACETS, type Facet, type Selection } from './facets.ts';

/** The orders a reader can choose; the first is the usual one. */
export const SORTS = ['relevance', 'number', 'date'] as const;
export type Sort = (typeof SORTS)[number];

/** What the search page shows, as its address says it: `?q=…&status=…&topic=…`. */
export interface SearchState {
  /** The query as typed. */
  q: string;
  selection: Selection;
  sort: Sort;
}

/** Reads the query part of an address; what it does not know is ignored. */
export function parseSearchState(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  return {
    q: parameters.get('q') ?? '',
    selection: parseSelection(parameters),
    sort: SORTS.find((each) => each === parameters.get('sort')) ?? SORTS[0],
  };
}

function parseSelection(parameters: URLSearchParams): Selection {
  const valuesOf = (facet: Facet): string[] =>
    Array.from(new Set(parameters.getAll(facet))).filter((value) => value !== '');
  return Object.fromEntries(
    FACETS.map((facet) => [facet, valuesOf(facet)] as const).filter(([, chosen]) => chosen.length),
  );
}

/** The state as the query part of an address, empty when nothing is asked for. */
export function formatSearchState({ q, selection, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (q !== '') parameters.set('q', q);
  for (const facet of FACETS) {
    for (const value of selection[facet] ?? []) parameters.append(facet, value);
  }
  if (sort !== SORTS[0]) parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

/** A selection alone, as the query part of an address: where a list without a query is narrowed. */
export function formatSelection(selection: Selection): string {
  return formatSearchState({ q: '', selection, sort: SORTS[0] });
}
