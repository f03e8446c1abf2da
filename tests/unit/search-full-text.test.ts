import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { FullText } from '../../src/search/full-text.ts';
import { IndexWriter } from '../../src/search/index-pieces.ts';
import { Draws } from '../support/draws.ts';

/** An index of folded texts, which are its documents 0, 1, 2 and so on, in pieces of a size. */
function indexOf(texts: readonly string[], pieceBytes?: number): FullText {
  const writer = new IndexWriter();
  for (const [document, text] of texts.entries()) writer.add(document, text);
  const pieces = Array.from(writer.pieces(pieceBytes));
  return new FullText(
    pieces.map(({ first }) => first),
    async (place) => pieces[place]?.content ?? new Uint8Array(),
  );
}

/** How often a phrase stands in a text, overlaps included, both taken by characters. */
function countIn(text: string, phrase: string): number {
  const [characters, wanted] = [Array.from(text), Array.from(phrase)];
  return characters.filter((_, at) =>
    wanted.every((each, place) => characters[at + place] === each),
  ).length;
}

describe('a phrase is found', () => {
  const texts = ['渣土车和渣土', '车渣土', '渣\n土车', '整整整整', '😀渣😀土', '渣土渣车'];
  const index = indexOf(texts);

  test.each<[string, string, [number, number][]]>([
    [
      'of two characters, as often as it stands',
      '渣土',
      [
        [0, 2],
        [1, 1],
        [5, 1],
      ],
    ],
    ['of three', '渣土车', [[0, 1]]],
    [
      'of one',
      '车',
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [5, 1],
      ],
    ],
    ['overlapping itself', '整整整', [[3, 2]]],
    ['beyond the first plane', '😀渣😀', [[4, 1]]],
    ['in no other order', '土渣', [[5, 1]]],
    ['not over the end of a paragraph', '渣土车和渣土车', []],
    ['nowhere, though each pair stands somewhere', '车渣土车', []],
    ['nowhere: half a character', '\ud83d', []],
    ['nowhere: a character that no text has', '厕', []],
  ])('%s', async (_, phrase, expected) => {
    expect(Array.from(await index.find(phrase)).toSorted(([a], [b]) => a - b)).toEqual(expected);
  });
});

describe('of random texts', () => {
  const ALPHABET = Array.from('渣土车“”"\'`，,。（(-*+<>\\2㎡mAaİ \u3000\u200b😀👍🏽𠮷\u0000');
  const random = new Draws(2);
  const texts = Array.from({ length: 300 }, () => {
    const few = [random.pick(ALPHABET), random.pick(ALPHABET), random.pick(ALPHABET)];
    return fold(random.text([...few, '\n'], 40));
  });
  const phrases = Array.from({ length: 500 }, () => {
    const characters = Array.from(random.pick(texts)).filter((each) => each !== '\n');
    const start = random.below(characters.length + 1);
    return characters.slice(start, start + 1 + random.below(7)).join('');
  }).filter((phrase) => phrase !== '');

  test.each([0, 40, 1_000_000])(
    'every phrase is found exactly where it stands, in pieces of %i bytes',
    async (bytes) => {
      const index = indexOf(texts, bytes);
      let found = 0;
      for (const phrase of phrases) {
        const expected = texts.flatMap((text, document) => {
          const count = countIn(text, phrase);
          return count > 0 ? [[document, count] as const] : [];
        });
        const occurrences = await index.find(phrase);
        const actual = Array.from(occurrences).toSorted(([a], [b]) => a - b);
        expect(actual, JSON.stringify(phrase)).toEqual(expected);
        found += expected.length;
      }
      expect(phrases.length).toBeGreaterThan(300);
      expect(found).toBeGreaterThan(1000);
    },
  );
});

describe('the pieces of an index', () => {
  const writer = new IndexWriter();
  writer.add(0, '渣土车');

  test('hold as many bytes as they may, and every gram once', () => {
    // 渣 is U+6E23, 土 U+571F, 车 U+8F66; three characters and two pairs.
    const firsts = Array.from(writer.pieces(0), ({ first }) => first);
    expect(firsts).toEqual(['土\n', '土车', '渣\n', '渣土', '车\n']);
    expect(Array.from(writer.pieces(1_000_000), ({ first }) => first)).toEqual(['土\n']);
  });

  test('are as the description of the format has them', () => {
    const [piece] = Array.from(writer.pieces(0)).slice(3);
    // LEB128 of 0x6e23 and 0x571f; then two bytes: document 0, which holds it once, at place 0.
    expect(Array.from(piece?.content ?? [])).toEqual([
      ...[0xa3, 0xdc, 0x01, 0x9f, 0xae, 0x01],
      ...[2, 0, 0],
    ]);
  });
});

describe('an index that grows large', () => {
  test('counts on, whatever the distance', async () => {
    const writer = new IndexWriter();
    for (const document of [0, 1, 127, 128, 70_000, 3_000_000]) writer.add(document, '公厕公厕');
    const [piece, ...others] = Array.from(writer.pieces());
    expect(others).toEqual([]);
    const index = new FullText(
      [piece?.first ?? ''],
      async () => piece?.content ?? new Uint8Array(),
    );
    expect(Array.from(await index.find('公厕'))).toEqual(
      [0, 1, 127, 128, 70_000, 3_000_000].map((document) => [document, 2]),
    );
    expect((await index.find('厕公')).size).toBe(6);
  });
});
