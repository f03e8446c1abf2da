import { describe, expect, test } from 'vitest';
import { FACETS } from '../../src/search/facets.ts';
import { isNothingAsked } from '../../src/search/nothing-asked.ts';
import {
  formatSearchState,
  formatSelection,
  parseSearchState,
  type SearchState,
  SORTS,
} from '../../src/search/search-state.ts';
import { Draws } from '../support/draws.ts';

const NOTHING: SearchState = { q: '', selection: {}, sort: 'relevance' };

describe('an address is read', () => {
  test.each<[string, Partial<SearchState>]>([
    ['', {}],
    ['?', {}],
    ['?q=渣土车', { q: '渣土车' }],
    ['q=%E6%B8%A3%E5%9C%9F+%22a%22', { q: '渣土 "a"' }],
    ['?q= - &sort=number', { q: ' - ', sort: 'number' }],
    [
      '?status=ongoing&status=planned&topic=环境卫生',
      { selection: { status: ['ongoing', 'planned'], topic: ['环境卫生'] } },
    ],
    [
      '?notice=2023-a&section=2023-a/16',
      { selection: { section: ['2023-a/16'], notice: ['2023-a'] } },
    ],
    [
      '?figures=yes&year=2023&unit=市局&place=武进区&part=2023-a/4',
      {
        selection: {
          figures: ['yes'],
          part: ['2023-a/4'],
          unit: ['市局'],
          place: ['武进区'],
          year: ['2023'],
        },
      },
    ],
  ])('%s', (address, expected) => {
    expect(parseSearchState(address)).toEqual({ ...NOTHING, ...expected });
  });

  test.each([
    ['a parameter that it does not know', '?utm_source=x&page=2&Status=ongoing&__proto__=x'],
    ['an order that there is not', '?sort=newest'],
    ['a value that says nothing', '?status=&topic'],
  ])('%s is ignored', (_, address) => {
    expect(parseSearchState(address)).toEqual(NOTHING);
  });

  test('a value given twice is chosen once', () => {
    const { selection } = parseSearchState('?status=ongoing&status=planned&status=ongoing');
    expect(selection).toEqual({ status: ['ongoing', 'planned'] });
  });

  test('of several queries the first counts', () => {
    expect(parseSearchState('?q=公厕&q=渣土').q).toBe('公厕');
  });
});

describe('a state is written', () => {
  test.each<[Partial<SearchState>, string]>([
    [{}, ''],
    [{ selection: { status: [] } }, ''],
    [{ q: 'a b&c' }, '?q=a+b%26c'],
    [{ sort: 'date' }, '?sort=date'],
    [
      { q: 'a', selection: { unit: ['b'], status: ['planned', 'ongoing'] }, sort: 'number' },
      '?q=a&status=planned&status=ongoing&unit=b&sort=number',
    ],
  ])('%j is %s', (state, expected) => {
    expect(formatSearchState({ ...NOTHING, ...state })).toBe(expected);
  });

  test('a selection alone likewise', () => {
    expect(formatSelection({ status: ['ongoing'] })).toBe('?status=ongoing');
    expect(formatSelection({})).toBe('');
  });

  test('and read as the same again', () => {
    const random = new Draws(10);
    const PIECES = [
      '渣',
      '车',
      '😀',
      '"',
      '-',
      '&',
      '=',
      '+',
      '%',
      '#',
      '?',
      '/',
      ' ',
      '\u3000',
      '\n',
      '\u200b',
      '%20',
    ];
    for (let round = 0; round < 2000; round++) {
      const chosen = FACETS.filter(() => random.below(3) === 0).map((facet) => {
        const values = [`${random.text(PIECES, 4)}一`, `${random.text(PIECES, 4)}二`];
        return [facet, values.slice(random.below(2))] as const;
      });
      const state: SearchState = {
        q: random.text(PIECES, 6),
        selection: Object.fromEntries(chosen),
        sort: random.pick(SORTS),
      };
      expect(parseSearchState(formatSearchState(state))).toEqual(state);
    }
  });
});

describe('nothing is asked', () => {
  test.each(['', ' \u3000\n', '"', '""', '-""', '\u200b'])('by %j', (q) => {
    expect(isNothingAsked({ ...NOTHING, q, sort: 'number' })).toBe(true);
    expect(isNothingAsked({ ...NOTHING, q, selection: { status: [] } })).toBe(true);
  });

  test.each<Partial<SearchState>>([
    { q: '渣' },
    { q: '-渣' },
    { q: '-' },
    { selection: { status: ['ongoing'] } },
    { q: ' ', selection: { status: ['ongoing'] } },
  ])('is not so with %j', (state) => {
    expect(isNothingAsked({ ...NOTHING, ...state })).toBe(false);
  });
});
