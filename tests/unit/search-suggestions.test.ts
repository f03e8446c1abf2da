import { describe, expect, test } from 'vitest';
import type { SynonymGroup } from '../../src/search/catalogue.ts';
import { figuresAskedFor, longestFoundPart, synonymOffers } from '../../src/search/suggestions.ts';
import { Draws } from '../support/draws.ts';

describe('the longest part that is found', () => {
  /** Looks for a phrase in a text, and counts how often it looked. */
  const lookFor = async (phrase: string, text: string) => {
    const asked: string[] = [];
    const part = await longestFoundPart(phrase, async (each) => {
      asked.push(each);
      return text.includes(each);
    });
    return { part, asked };
  };

  test.each([
    ['渣土车运输', '整治渣土车，规范运输', '渣土车'],
    ['新建公厕革命', '公厕革命', '公厕革命'],
    ['公厕革命啊', '公厕革命', '公厕革命'],
    ['甲公厕乙', '公厕', '公厕'],
    ['公厕渣土', '渣土，公厕', '公厕'],
    ['消公防', '公厕', '公'],
    ['😀公厕', '😀公，公厕', '😀公'],
    ['𠮷', '公厕', null],
    ['消防', '公厕', null],
    ['公', '土', null],
    ['', '公厕', null],
  ])('of %s in %s is %s', async (phrase, text, expected) => {
    expect((await lookFor(phrase, text)).part).toBe(expected);
  });

  test('is not the phrase itself, which is known to be nowhere', async () => {
    const { part, asked } = await lookFor('公厕', '公厕');
    expect(part).toBe('公');
    expect(asked).not.toContain('公厕');
  });

  test('of a very long phrase lies within its first 60 characters', async () => {
    const long = '厕'.repeat(200);
    expect((await lookFor(long, long)).part).toBe('厕'.repeat(60));
    expect((await lookFor(`${'渣'.repeat(60)}公厕`, '公厕')).part).toBeNull();
  });

  test('of a random phrase, found with at most two questions a character', async () => {
    const random = new Draws(11);
    const ALPHABET = ['渣', '土', '车', '😀'];
    for (let round = 0; round < 1000; round++) {
      const text = random.text(ALPHABET, 14);
      const characters = Array.from(random.text(ALPHABET, 7));
      const phrase = characters.join('');
      if (text.includes(phrase)) continue;
      const parts = characters.flatMap((_, start) =>
        characters.slice(start).map((_each, length) => ({
          start,
          length: length + 1,
          part: characters.slice(start, start + length + 1).join(''),
        })),
      );
      const [longest] = parts
        .filter(({ part }) => text.includes(part))
        .sort((a, b) => b.length - a.length || a.start - b.start);
      const { part, asked } = await lookFor(phrase, text);
      expect(part).toBe(longest?.part ?? null);
      expect(asked.length).toBeLessThanOrEqual(2 * characters.length);
    }
  });

  test('rejects with what looking rejects with', async () => {
    const failure = new Error('no network');
    await expect(longestFoundPart('公厕', () => Promise.reject(failure))).rejects.toBe(failure);
  });
});

describe('synonyms', () => {
  const GROUPS: readonly SynonymGroup[] = [
    { words: ['公厕', '公共厕所', '厕所'], note: '“厕所”也指家里的。' },
    { words: ['渣土', '建筑垃圾'], note: null },
    { words: ['辖市、区', '辖市（区）'], note: null },
    { words: ['WIFI', '无线网'], note: null },
  ];
  const offered = (query: string) =>
    synonymOffers(query, GROUPS).map(({ words }) => words.map(({ query: q }) => q));

  test('of a group are offered with its note, each with a query of its own', () => {
    expect(synonymOffers('新建公厕', GROUPS)).toEqual([
      {
        words: [
          { word: '公共厕所', query: '新建公共厕所' },
          { word: '厕所', query: '新建厕所' },
        ],
        note: '“厕所”也指家里的。',
      },
    ]);
  });

  test.each([
    ['the longest word of a group is the one written', '公共厕所', [['公厕', '厕所']]],
    ['several groups', '渣土 公厕', [['渣土 公共厕所', '渣土 厕所'], ['建筑垃圾 公厕']]],
    [
      'a word written twice',
      '公厕 "公厕 革命"',
      [['公共厕所 "公共厕所 革命"', '厕所 "厕所 革命"']],
    ],
    ['half width', '辖市(区)', [['辖市、区']]],
    ['small letters', 'wifi覆盖', [['无线网覆盖']]],
    ['a word of no group', '路灯', []],
    ['a part of a word', '厕', []],
    ['nothing', '', []],
  ])('%s: %s', (_, query, expected) => {
    expect(offered(query)).toEqual(expected);
  });
});

describe('figures', () => {
  const FIGURES = ['430车次', '22余万元', '2023辆', '49.5%', '３件', '1.22吨'];

  test.each([
    ['22', ['22余万元']],
    ['2023', ['2023辆']],
    ['处罚22余万元', ['22余万元']],
    ['49.5%', ['49.5%']],
    ['49', []],
    ['3', ['３件']],
    ['渣土', []],
    ['十四', []],
  ])('%s asks for %j', (phrase, expected) => {
    expect(figuresAskedFor(FIGURES, [phrase])).toEqual(expected);
  });

  test('several words ask for all of them, in their order', () => {
    expect(figuresAskedFor(FIGURES, ['渣土', '3', '430车次'])).toEqual(['430车次', '３件']);
    expect(figuresAskedFor(FIGURES, [])).toEqual([]);
  });
});
