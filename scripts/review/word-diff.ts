import { diffArrays } from 'diff';

/** A run of two texts: in both, only in the old one, only in the new one, or left out here. */
export interface TextRun {
  kind: 'same' | 'old' | 'new' | 'gap';
  text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Texts that differ more are two texts, and comparing them word by word would take long. */
const MOST_EDITS = 1500;
/** Characters of unchanged text left beside a change. */
const CONTEXT = 12;
/** Characters of changed text that are shown at its start and at its end. */
const CHANGED_ENDS = 120;
/** Changes that are shown of one text. */
const MOST_CHANGED_RUNS = 24;
const ELLIPSIS = '……';

/** Word by word, what of the old text is gone and what is new; in reading order. */
export function diffWords(before: string, after: string): TextRun[] {
  const changes = diffArrays(words(before), words(after), { maxEditLength: MOST_EDITS });
  if (!changes) {
    return [
      { kind: 'old', text: before },
      { kind: 'new', text: after },
    ];
  }
  const runs = changes.map(({ value, added, removed }): TextRun => {
    return { kind: added ? 'new' : removed ? 'old' : 'same', text: value.join('') };
  });
  return joinSplinters(runs);
}

function words(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A single character that two changes share tells nothing: the changes become one. */
function joinSplinters(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone !== '') joined.push({ kind: 'old', text: gone });
    if (come !== '') joined.push({ kind: 'new', text: come });
    gone = '';
    come = '';
  };
  for (const [index, { kind, text }] of runs.entries()) {
    const isInside = gone + come !== '' && index < runs.length - 1;
    if (kind === 'same' && !(isInside && Array.from(text).length === 1)) {
      flush();
      joined.push({ kind, text });
      continue;
    }
    if (kind !== 'new') gone += text;
    if (kind !== 'old') come += text;
  }
  flush();
  return joined;
}

/** The same with long unchanged runs, and the middle of long changed ones, left out. */
export function shortenRuns(runs: readonly TextRun[]): TextRun[] {
  const changed = runs.flatMap(({ kind }, index) => (kind === 'same' ? [] : [index]));
  const last = changed[MOST_CHANGED_RUNS - 1] ?? runs.length - 1;
  const left = changed.filter((index) => index > last).length;
  const short = runs.slice(0, last + 1).flatMap((run, index) => {
    if (run.kind !== 'same') return shorten(run, CHANGED_ENDS, CHANGED_ENDS);
    const isFirst = index === 0;
    const isLast = index === runs.length - 1;
    return shorten(run, isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT);
  });
  return left > 0
    ? [...short, { kind: 'gap', text: `${ELLIPSIS}（后面还有${left}处改动）` }]
    : short;
}

function shorten({ kind, text }: TextRun, head: number, tail: number): TextRun[] {
  const characters = Array.from(text);
  const left = characters.length - head - tail;
  if (left <= ELLIPSIS.length) return [{ kind, text }];
  const gap = kind === 'same' ? ELLIPSIS : `${ELLIPSIS}（略${left}字）${ELLIPSIS}`;
  const kept: TextRun[] = [
    { kind, text: characters.slice(0, head).join('') },
    { kind: 'gap', text: gap },
    { kind, text: characters.slice(characters.length - tail).join('') },
  ];
  return kept.filter((each) => each.text !== '');
}
