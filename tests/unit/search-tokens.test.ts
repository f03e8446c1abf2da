import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { characterBag, recordContent, textPhrase } from '../../src/search/tokens.ts';
import { Draws } from '../support/draws.ts';
import { holdsPhrase } from '../support/phrase-index.ts';

const wordsOf = (query: string): string[] => query.replaceAll('"', '').split(' ');
const isFound = (content: string, query: string): boolean =>
  holdsPhrase(content.split(' '), wordsOf(query));

/** Whether a phrase is a part of a text, both taken by characters, not by UTF-16 units. */
function isPart(phrase: string, text: string): boolean {
  return ` ${Array.from(text).join(' ')} `.includes(` ${Array.from(phrase).join(' ')} `);
}

// 渣 is U+6E23, 土 U+571F, 车 U+8F66, 😀 U+1F600; the sixteen digits are the letters a to p.
describe('a character is its code point in letters', () => {
  test('of four letters, of five beyond the first plane', () => {
    expect(textPhrase('渣a😀')).toBe('"gocd aagb bpgaa"');
  });

  test('the end of a paragraph is a word of its own', () => {
    expect(recordContent('渣\n土')).toBe('gocd z fhbp');
  });

  test('a bag holds each character of several phrases once', () => {
    expect(characterBag(['渣土', '土车'])).toBe('gocd fhbp ipgg');
  });
});

describe('what is no substring of the text is not found', () => {
  test.each([
    ['from one paragraph into the next', '渣\n土', '渣土'],
    ['in another order', '土渣', '渣土'],
    ['apart', '渣的土', '渣土'],
    ['a character by a part of its code', '\u6e23', '\u{16e23}'],
  ])('%s', (_, text, phrase) => {
    expect(isFound(recordContent(text), textPhrase(phrase))).toBe(false);
  });
});

describe('of random texts', () => {
  const ALPHABET = Array.from('渣土车“”"\'`，,。（(-*+<>\\2㎡mAaİ \u3000\u200b😀👍🏽𠮷\ud83d');
  const random = new Draws(2);
  const samples = Array.from({ length: 2000 }, () => {
    // Few characters at a time, so that a phrase is found as often as not.
    const few = [random.pick(ALPHABET), random.pick(ALPHABET), random.pick(ALPHABET)];
    return {
      text: fold(random.text([...few, '\n'], 12)),
      phrase: fold(`${random.pick(few)}${random.text(few, 3)}`),
    };
  }).filter(({ phrase }) => phrase !== '');

  test('a phrase is found exactly where it is a substring', () => {
    const found = samples.filter(({ text, phrase }) => {
      const isThere = isPart(phrase, text);
      expect(isFound(recordContent(text), textPhrase(phrase))).toBe(isThere);
      return isThere;
    });
    expect(found.length).toBeGreaterThan(400);
    expect(found.length).toBeLessThan(samples.length - 400);
  });

  test('there is nothing but small letters in a word', () => {
    for (const { text, phrase } of samples) {
      const words = [
        ...recordContent(text).split(' '),
        ...wordsOf(textPhrase(phrase)),
        ...characterBag([phrase]).split(' '),
      ];
      // A text of nothing has no word.
      const there = words.filter((word) => word !== '');
      expect(there.every((word) => /^[a-z]+$/.test(word))).toBe(true);
    }
  });
});

test('no two characters share a word', () => {
  const points = Array.from({ length: 0x11_0000 / 17 }, (_, place) => place * 17);
  const characters = points.map((point) => String.fromCodePoint(point));
  expect(new Set(characters.map(textPhrase)).size).toBe(characters.length);
});
