import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { findOccurrences, joinRuns } from '../../src/search/occurrences.ts';
import { Draws } from '../support/draws.ts';

/** The words of a text that are found, each as it stands there. */
const found = (text: string, ...phrases: string[]): string[] =>
  findOccurrences(text, phrases).map(({ start, end }) => text.slice(start, end));

describe('where phrases stand', () => {
  test('every time, in the order of the text', () => {
    expect(findOccurrences('渣土车、公厕、渣土', ['公厕', '渣土'])).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
      { start: 7, end: 9 },
    ]);
  });

  test('once where they overlap or touch', () => {
    expect(found('人人人，人', '人人')).toEqual(['人人人']);
    expect(found('渣土车辆', '渣土车', '土车辆')).toEqual(['渣土车辆']);
    expect(found('渣土车辆', '渣土车辆', '土')).toEqual(['渣土车辆']);
    expect(found('渣土渣土', '渣土')).toEqual(['渣土渣土']);
    expect(found('渣土，车', '渣土', '渣土')).toEqual(['渣土']);
  });

  test.each([
    ['渣土车', ['公厕']],
    ['渣土车', []],
    ['渣土车', ['']],
    ['', ['渣土']],
    ['渣\n土', ['渣土']],
    // Half of a pair is no part of the character.
    ['\ud842\udfb7', ['\udfb7']],
    ['\ud842\udfb7', ['\ud842']],
  ])('nowhere: in %j %j', (text, phrases) => {
    expect(findOccurrences(text, phrases)).toEqual([]);
  });

  test('after characters of two units', () => {
    expect(findOccurrences('😀𠮷渣土😀', ['渣土'])).toEqual([{ start: 4, end: 6 }]);
    expect(findOccurrences('😀𠮷渣土😀', ['𠮷渣'])).toEqual([{ start: 2, end: 5 }]);
  });
});

describe('as the text writes it', () => {
  test.each([
    ['清理1929.58㎡。', 'm2', ['㎡']],
    ['清理1929.58㎡。', '58m', ['58㎡']],
    ['WIFI信号', 'wifi', ['WIFI']],
    ['占９０％以上', '90%', ['９０％']],
    ['（试行）', '(试行)', ['（试行）']],
    ['渣\u3000土\u200b车', '渣土车', ['渣\u3000土\u200b车']],
    [' 渣土 车', '渣土', ['渣土']],
  ])('in %j %s', (text, phrase, expected) => {
    expect(found(text, phrase)).toEqual(expected);
  });
});

test('of a random text, each piece found holds a phrase, and what is left over holds none', () => {
  const random = new Draws(4);
  const PIECES = ['渣', '土', '土', '㎡', 'm', '2', ' ', '\n', '😀'];
  for (let round = 0; round < 2000; round++) {
    const text = random.text(PIECES, 12);
    const phrase = fold(`${random.pick(['渣', '土', '2', '😀'])}${random.text(PIECES, 1)}`);
    const runs = findOccurrences(text, [phrase]);
    for (const { start, end } of runs) expect(fold(text.slice(start, end))).toContain(phrase);
    const rest = [{ start: 0, end: 0 }, ...runs].map(({ end }, place) =>
      text.slice(end, runs[place]?.start ?? text.length),
    );
    expect(rest.map(fold).filter((each) => each.includes(phrase))).toEqual([]);
  }
});

test('runs are joined in whatever order they come, and not changed', () => {
  const runs = [
    { start: 5, end: 6 },
    { start: 0, end: 4 },
    { start: 1, end: 2 },
    { start: 6, end: 9 },
  ];
  expect(joinRuns(runs)).toEqual([
    { start: 0, end: 4 },
    { start: 5, end: 9 },
  ]);
  expect(runs[0]).toEqual({ start: 5, end: 6 });
  expect(joinRuns([])).toEqual([]);
});
