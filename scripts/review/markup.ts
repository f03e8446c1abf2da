import type { EntrySnapshot } from './snapshot.ts';

/** The text as it is written; blank lines and blanks at their ends make no difference on the page. */
export function markupOf({ body }: EntrySnapshot): string {
  const lines = body.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}

const APPARATUS_TAG = /<\/?[A-Z]\w*(?:\s+\w+(?:=(?:"[^"]*"|'[^']*'))?)*\s*\/?>/g;

/** The same without the tags of the apparatus, which is compared by itself. */
export function plainMarkupOf(entry: EntrySnapshot): string {
  return markupOf(entry).replace(APPARATUS_TAG, '');
}

const MARK = /\]\s*\([^)]*\)|\]\s*\[[^\]]*\]|<?https?:[^\s>]*|[*_`~]+|^(?:#+|[-+>]) /gm;

/** What in a text is no words: links with their addresses, emphasis, marks at the start of a line. */
export function marksOf(entry: EntrySnapshot): string {
  return (plainMarkupOf(entry).match(MARK) ?? []).join(' ');
}
