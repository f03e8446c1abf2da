import { beforeAll, describe, expect, test } from 'vitest';
import { publishedReading } from '../../src/domain/readings.ts';
import { type ExcerptPiece, makeExcerpt, markText } from '../../src/search/excerpt.ts';
import { fold } from '../../src/search/fold.ts';
import { findOccurrences } from '../../src/search/occurrences.ts';
import { Draws } from '../support/draws.ts';
import { readFirstNotice } from '../support/first-notice.ts';

/** An excerpt in one line: what was found within 【】. */
const show = (pieces: readonly ExcerptPiece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'found' ? `【${text}】` : text)).join('');
const excerpt = (text: string, ...phrases: string[]): string =>
  show(makeExcerpt(text, findOccurrences(text, phrases)));

const [BEFORE, AFTER] = ['前'.repeat(60), '后'.repeat(60)];

describe('an excerpt', () => {
  test('of a short text is the text', () => {
    expect(excerpt('一是修好公厕。', '公厕')).toBe('一是修好【公厕】。');
    expect(excerpt('公厕', '公厕')).toBe('【公厕】');
    expect(excerpt('', '公厕')).toBe('');
  });

  test.each([
    ['sentence', '。', '修路，修好', '，开放。'],
    ['item of a list', '；', '修路，修好', '，开放；'],
    ['paragraph', '\n', '修路，修好', '，开放\n'],
  ])('is the %s where that is within reach', (_, mark, before, after) => {
    const text = `${BEFORE}，前句${mark}${before}公厕${after}后句，${AFTER}`;
    expect(excerpt(text, '公厕')).toBe(`…${before}【公厕】${after.replace('\n', '　')}…`);
  });

  test('is the clauses within reach where the sentence is not', () => {
    const text = `${BEFORE}，一是修路、二是修好公厕，三是开放、${AFTER}`;
    expect(excerpt(text, '公厕')).toBe('…一是修路、二是修好【公厕】，三是开放、…');
  });

  test('reaches 36 units back and 48 on where there is no clause', () => {
    expect(excerpt(`${BEFORE}公厕${AFTER}`, '公厕')).toBe(
      `…${'前'.repeat(36)}【公厕】${'后'.repeat(48)}…`,
    );
  });

  test('cuts no surrogate pair in half', () => {
    // 36 units before 公厕 and 48 after it lie within a pair.
    const pieces = makeExcerpt(`${'😀'.repeat(40)}x公厕x${'😀'.repeat(40)}`, [
      { start: 81, end: 83 },
    ]);
    expect(show(pieces)).toBe(`…${'😀'.repeat(18)}x【公厕】x${'😀'.repeat(23)}…`);
  });

  test('of a text without anything found is its beginning', () => {
    expect(excerpt('（1）修路。完成。', '公厕')).toBe('（1）修路。完成。');
    expect(excerpt(`（1）修路。${AFTER}`, '公厕')).toBe('（1）修路。…');
    expect(excerpt(AFTER, '公厕')).toBe(`${'后'.repeat(48)}…`);
  });
});

describe('several occurrences', () => {
  test('that stand together are all marked', () => {
    const text = `${BEFORE}。公厕、公园和公厕。公厕${AFTER}${AFTER}`;
    expect(excerpt(text, '公厕')).toBe(`…【公厕】、公园和【公厕】。【公厕】${'后'.repeat(48)}…`);
  });

  test('that stand apart have words left out between', () => {
    expect(excerpt(`修公厕。${BEFORE}。建公园。${AFTER}`, '公厕', '公园')).toBe(
      '修【公厕】。…建【公园】。…',
    );
  });

  test('whose sentences follow one another have none', () => {
    expect(excerpt('修公厕。建公园。', '公厕', '公园')).toBe('修【公厕】。建【公园】。');
  });

  test('are shown up to 220 units', () => {
    // A sentence of 31 units each, ten units of other sentences between.
    const sentence = `公厕${'改'.repeat(28)}。`;
    const text = `${sentence}${'其余各项。'.repeat(10)}`.repeat(10);
    const shown = makeExcerpt(text, findOccurrences(text, ['公厕']));
    // 7 × 31 = 217; an eighth would make 248.
    expect(shown.filter(({ kind }) => kind === 'found')).toHaveLength(7);
    expect(shown.filter(({ kind }) => kind === 'gap')).toHaveLength(7);
  });

  test('beyond 220 units are left out, but the first is shown whole', () => {
    const phrase = '公厕'.repeat(150);
    expect(excerpt(`${phrase}。${BEFORE}。${phrase}`, phrase)).toBe(`【${phrase}】。…`);
  });
});

describe('of the 86 measures', () => {
  let texts: readonly string[] = [];
  beforeAll(async () => {
    const { measures } = await readFirstNotice();
    texts = measures.map(({ paragraphs }) => publishedReading(paragraphs));
  });

  /** Excerpts of each text with phrases of its own, one to six characters long. */
  function samples(seed: number) {
    const random = new Draws(seed);
    return texts.flatMap((text) =>
      Array.from({ length: 8 }, () => {
        const start = random.below(text.length);
        const phrase = fold(text.slice(start, start + 1 + random.below(6)));
        const found = findOccurrences(text, [phrase]);
        const pieces = makeExcerpt(text, found);
        return { text, phrase, found, pieces, runs: runsOf(pieces) };
      }),
    );
  }

  /** What stands between two gaps, in one piece. */
  const runsOf = (pieces: readonly ExcerptPiece[]): string[] =>
    pieces
      .map(({ kind, text }) => (kind === 'gap' ? '\0' : text))
      .join('')
      .split('\0')
      .filter((run) => run !== '');

  test('every run is verbatim, in the order of the text', () => {
    for (const { text, runs } of samples(5)) {
      let at = 0;
      for (const run of runs) {
        const place = text.indexOf(run, at);
        expect(place, run).toBeGreaterThanOrEqual(at);
        at = place + run.length;
      }
      expect(runs.length).toBeGreaterThan(0);
    }
  });

  test('what begins or ends within the text has a gap there', () => {
    for (const { text, pieces, runs } of samples(6)) {
      expect(pieces[0]?.kind === 'gap').toBe(!text.startsWith(runs[0] ?? ''));
      expect(pieces.at(-1)?.kind === 'gap').toBe(!text.endsWith(runs.at(-1) ?? ''));
    }
  });

  test('every run begins and ends at a clause, or there is none within reach', () => {
    const CLAUSE_END = /[。；，：、？！]/u;
    for (const { text, found, runs } of samples(7)) {
      let at = 0;
      for (const run of runs) {
        const start = text.indexOf(run, at);
        const end = start + run.length;
        at = end;
        const shown = found.filter((each) => each.start < end && each.end > start);
        const before = text.slice(start, shown[0]?.start ?? 0);
        const after = text.slice(shown.at(-1)?.end ?? 0, end);
        const begins = start === 0 || CLAUSE_END.test(text.charAt(start - 1));
        const ends = end === text.length || CLAUSE_END.test(text.charAt(end - 1));
        expect(begins || (before.length === 36 && !CLAUSE_END.test(before)), run).toBe(true);
        expect(ends || (after.length === 48 && !CLAUSE_END.test(after)), run).toBe(true);
      }
    }
  });

  test('every occurrence that is shown is marked', () => {
    for (const { phrase, pieces, runs } of samples(8)) {
      const marked = pieces.filter(({ kind }) => kind === 'found').map(({ text }) => text);
      const shown = runs.flatMap((run) =>
        findOccurrences(run, [phrase]).map(({ start, end }) => run.slice(start, end)),
      );
      expect(marked.length).toBeGreaterThan(0);
      expect(marked.filter((each) => fold(each).includes(phrase))).toEqual(shown);
    }
  });

  test('none is longer than 220 units', () => {
    for (const { runs } of samples(9)) {
      expect(runs.reduce((sum, run) => sum + run.length, 0)).toBeLessThanOrEqual(220);
    }
  });
});

test('a whole text is marked in the same pieces', () => {
  const text = `公厕\n改造${AFTER}，公厕`;
  expect(markText(text, findOccurrences(text, ['公厕']))).toEqual([
    { kind: 'found', text: '公厕' },
    { kind: 'around', text: `　改造${AFTER}，` },
    { kind: 'found', text: '公厕' },
  ]);
  expect(markText('', [])).toEqual([]);
});
