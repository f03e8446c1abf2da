import { readMarker } from './markers.ts';

/** Longer first sentences are cut at a clause; so are those that would say nothing. */
const LONGEST = 30;
const SHORTEST = 4;

/**
 * The title of a measure: its first sentence where that is short, else its first clauses; verbatim,
 * so that nothing is said that the text does not say.
 */
export function titleOf(text: string): string {
  const bare =
    text
      .slice(readMarker(text)?.length ?? 0)
      .split('\n')[0]
      ?.trim() ?? '';
  const sentence = /^[^。；！？]*/.exec(bare)?.[0].trim() ?? '';
  if (sentence.length >= SHORTEST && sentence.length <= LONGEST) return withoutMarks(sentence);
  let title = '';
  for (const clause of bare.split(/(?<=[，,：:、。；])/)) {
    if (title.length >= SHORTEST && (title + clause).length > LONGEST) break;
    title += clause;
    if (/[。；：:]$/.test(title) && title.length >= SHORTEST) break;
  }
  const cut = withoutMarks(title.length > LONGEST * 2 ? title.slice(0, LONGEST) : title);
  return cut === '' ? bare.slice(0, LONGEST) : cut;
}

function withoutMarks(text: string): string {
  return text.replace(/[，,：:、。；;\s]+$/, '');
}
