import { UNTITLED } from '../../src/domain/judgement-rules.ts';
import { CELL_GAP } from './html-lines.ts';
import { hasInvisible } from './invisible.ts';
import { labelLength, readMarker } from './markers.ts';
import type { Passage } from './passages.ts';

/** Longer first sentences are cut at a clause; so are those that would say nothing. */
const LONGEST = 30;
const SHORTEST = 4;

/** The title of a measure: what its first paragraph begins with; of a row, what its longest cell does. */
export function titleOfMeasure(paragraphs: readonly string[], row: Passage['row']): string {
  const text = paragraphs.find((each) => labelLength(each) < each.length) ?? '';
  if (row === null) return titleOf(text);
  const [longest = ''] = text.split(CELL_GAP).toSorted((a, b) => b.length - a.length);
  return titleOf(longest);
}

/**
 * The first sentence where that is short, else the first clauses; verbatim, so that nothing is said
 * that the text does not say. Where they hold nothing that a title may, it is left to a person.
 */
export function titleOf(text: string): string {
  const bare = text.slice(readMarker(text)?.length ?? labelLength(text)).trim();
  const title = withoutMarks(beginningOf(bare));
  return title === '' || hasInvisible(title) ? UNTITLED : title;
}

function beginningOf(text: string): string {
  const sentence = /^[^。；！？]*/.exec(text)?.[0].trim() ?? '';
  if (sentence.length >= SHORTEST && sentence.length <= LONGEST) return sentence;
  let title = '';
  for (const clause of text.split(/(?<=[，,：:、。；])/)) {
    if (title.length >= SHORTEST && (title + clause).length > LONGEST) break;
    title += clause;
    if (/[。；：:]$/.test(title) && title.length >= SHORTEST) break;
  }
  if (title.length <= LONGEST * 2 && withoutMarks(title) !== '') return title;
  return Array.from(text).slice(0, LONGEST).join('');
}

function withoutMarks(text: string): string {
  return text.replace(/[，,：:、。；;\s]+$/, '');
}
