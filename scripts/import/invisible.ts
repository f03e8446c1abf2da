import { HIDDEN, INVISIBLE } from '../../src/domain/invisible.ts';

/** Every run of what no content file may hold as it is. */
export const EVERY_HIDDEN = new RegExp(`(?:${HIDDEN.source})+`, 'gu');

/** Whether a text holds what no field of the content may. */
export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Whether there is nothing to see in a text: blanks and hidden characters only. */
export function showsNothing(text: string): boolean {
  return text.replace(EVERY_HIDDEN, '').trim() === '';
}
