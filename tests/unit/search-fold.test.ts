import { describe, expect, test } from 'vitest';
import { fold, foldWithPlaces } from '../../src/search/fold.ts';
import { Draws } from '../support/draws.ts';

describe('characters that NFKC takes for one another', () => {
  test.each([
    ['1929.58㎡', '1929.58m2'],
    ['１２３％', '123%'],
    ['（试行）', '(试行)'],
    ['一是，二是；三是：', '一是,二是;三是:'],
    ['〔２０２３〕66号', '〔2023〕66号'],
    ['…', '...'],
    ['①', '1'],
    ['㈠', '(一)'],
    // A radical and a compatibility ideograph that look like the character.
    ['⼟', '土'],
    ['\uf900', '\u8c48'],
    ['𝟐', '2'],
  ])('%s is %s', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  test.each(['“龙城精卫”', '《办法》', '〔残缺〕', '。、—·', '土𠮷😀'])(
    '%s stays as it is',
    (text) => {
      expect(fold(text)).toBe(text);
    },
  );
});

test('capitals and small letters are alike', () => {
  expect(fold('WIFI、Ｃ区、CJJ/T 47')).toBe('wifi、c区、cjj/t47');
});

describe('left out', () => {
  test.each([
    ['space', ' '],
    ['tabulator', '\t'],
    ['carriage return', '\r'],
    ['ideographic space', '\u3000'],
    ['no-break space', '\u00a0'],
    ['line separator', '\u2028'],
    ['next line', '\u0085'],
    ['zero-width space', '\u200b'],
    ['zero-width joiner', '\u200d'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\ufeff'],
    ['soft hyphen', '\u00ad'],
    ['variation selector', '\ufe0f'],
  ])('%s', (_, character) => {
    expect(fold(`渣${character}土`)).toBe('渣土');
    expect(fold(character)).toBe('');
  });
});

test('a line break stays, so that no phrase runs over the end of a paragraph', () => {
  expect(fold('渣 \r\n 土')).toBe('渣\n土');
});

test('half a surrogate pair is a character like any other', () => {
  expect(fold('渣\ud83d土\ude00')).toBe('渣\ud83d土\ude00');
  expect(foldWithPlaces('\ude00\ud83d').characters).toEqual(['\ude00', '\ud83d']);
});

describe('places in the text', () => {
  test('a character that gives several is the place of all of them', () => {
    expect(foldWithPlaces('8㎡。')).toEqual({
      characters: ['8', 'm', '2', '。'],
      starts: [0, 1, 1, 2],
      ends: [1, 2, 2, 3],
    });
  });

  test('what is left out has none', () => {
    expect(foldWithPlaces(' 渣\u200b\n\u3000土')).toEqual({
      characters: ['渣', '\n', '土'],
      starts: [1, 3, 5],
      ends: [2, 4, 6],
    });
  });

  test('count UTF-16 units: two for a character beyond the first plane', () => {
    expect(foldWithPlaces('𠮷😀𝟐A')).toEqual({
      characters: ['𠮷', '😀', '2', 'a'],
      starts: [0, 2, 4, 6],
      ends: [2, 4, 6, 7],
    });
  });

  test('the empty text has none', () => {
    expect(foldWithPlaces('')).toEqual({ characters: [], starts: [], ends: [] });
  });
});

describe('of any text', () => {
  const random = new Draws(1);
  const PIECES = '渣土“，（㎡…ＡaİßΣ①\u3000 \n\u200b\u00a8\u0301𠮷😀\ud83d'.split('');
  const samples = Array.from({ length: 500 }, () => random.text(PIECES, 8));

  test('folding twice is folding once', () => {
    for (const text of samples) expect(fold(fold(text))).toBe(fold(text));
  });

  test('each folded character is what its place in the text folds to', () => {
    for (const text of samples) {
      const { characters, starts, ends } = foldWithPlaces(text);
      const origins = Array.from(starts, (start, place) => text.slice(start, ends[place]));
      expect(origins.every((origin, place) => fold(origin).includes(characters[place] ?? ''))).toBe(
        true,
      );
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });
});
