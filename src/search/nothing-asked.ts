import { countChosen } from './facets.ts';
import { isEmpty, parseQuery } from './query.ts';
import type { SearchState } from './search-state.ts';

/** Whether there is nothing to look for and nothing to narrow by. */
export function isNothingAsked({ q, selection }: SearchState): boolean {
  return isEmpty(parseQuery(q)) && countChosen(selection) === 0;
}
