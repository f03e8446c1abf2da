import { describe, expect, test } from 'vitest';
import type { SynonymGroup } from '../../src/search/catalogue.ts';
import { type Note, notesFor } from '../../src/search/notes.ts';
import { parseQuery } from '../../src/search/query.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { littleSearch, noticeInParts, publish } from '../support/little-search.ts';

const NOTICE = noticeInParts([
  littleMeasure(1, '（1）整治渣土车，清理建筑垃圾。'),
  littleMeasure(2, '（2）新建公厕，增设路灯。'),
  littleMeasure(3, '（3）公厕旁不得停放渣土车。'),
  littleMeasure(4, '（4）依据常城管〔2023〕66号文采购。'),
]);

const SYNONYMS: readonly SynonymGroup[] = [
  { words: ['公厕', '卫生间', '公共厕所'], note: '“卫生间”也指家里的。' },
  { words: ['渣土', '建筑垃圾', '垃圾'], note: null },
];

/** The notes of a query, what can be searched instead as `[words](query)`. */
async function notes(input: string, synonyms: readonly SynonymGroup[] = []): Promise<string[]> {
  const { engine } = await littleSearch([publish(NOTICE)], synonyms);
  const query = parseQuery(input);
  const { hits } = await engine.search(query);
  return (await notesFor(engine, query, hits.length)).map(show);
}

const show = (note: Note): string =>
  note.map((each) => (typeof each === 'string' ? each : `[${each.text}](${each.q})`)).join('');

describe('a query that finds something', () => {
  test.each(['公厕', '公厕 渣土', '公厕 -渣土', '-公厕', ''])('%j needs no help', async (input) => {
    expect(await notes(input)).toEqual([]);
  });

  test('tells in which further forms it was searched', async () => {
    const { engine } = await littleSearch([publish(NOTICE)]);
    expect((await notesFor(engine, parseQuery('[2023]66号'), 1)).map(show)).toEqual([
      '同时按“〔2023〕66号”搜索。',
    ]);
    const query = parseQuery('公廁 -渣土車', (typed) => [
      typed.replace('廁', '厕').replace('車', '车'),
    ]);
    expect((await notesFor(engine, query, 1)).map(show)).toEqual(['同时按“公厕”、“渣土车”搜索。']);
  });
});

describe('nothing found', () => {
  test('for a word that is nowhere: its longest part that is somewhere', async () => {
    expect(await notes('渣土车辆运输')).toEqual([
      '措施正文里没有“渣土车辆运输”。最接近的是[渣土车（2）](渣土车)。',
    ]);
  });

  test('for a document number: the longest part as the standard writes it', async () => {
    expect(await notes('[2023]66号令')).toEqual([
      '同时按“〔2023〕66号令”搜索。',
      '措施正文里没有“[2023]66号令”。最接近的是[〔2023〕66号（1）](〔2023〕66号)。',
    ]);
  });

  test('for a word with no character that is anywhere', async () => {
    expect(await notes('"消 防"')).toEqual(['措施正文里没有“消 防”，也没有其中任何一个字。']);
  });

  test('for words that are never together: each alone', async () => {
    expect(await notes('路灯 渣土')).toEqual([
      '没有一条同时有这几个词。分别搜索：[路灯（1）](路灯)、[渣土（2）](渣土)。',
    ]);
  });

  test('for words of which one is nowhere: the others, and the nearest in its place', async () => {
    expect(await notes('公厕 "渣土 车辆" -路灯')).toEqual([
      '没有一条同时有这几个词。分别搜索：[公厕（2）](公厕)。',
      '措施正文里没有“渣土 车辆”。最接近的是[渣土车（1）](公厕 渣土车 -路灯)。',
    ]);
  });

  test('the nearest is searched alone, where it is never with the others', async () => {
    expect(await notes('路灯 渣土车辆')).toEqual([
      '没有一条同时有这几个词。分别搜索：[路灯（1）](路灯)。',
      '措施正文里没有“渣土车辆”。最接近的是[渣土车（2）](渣土车)。',
    ]);
  });

  test('because of what is left out: the words without that', async () => {
    expect(await notes('渣土 -（')).toEqual([
      '有这些词的措施都被减号后的词排除了：[不排除任何词（2）](渣土)。',
    ]);
    // Measure 3 has both words: they are together somewhere.
    expect(await notes('公厕 渣土 -停放')).toEqual([
      '有这些词的措施都被减号后的词排除了：[不排除任何词（1）](公厕 渣土)。',
    ]);
  });

  test('because all is left out: nothing helps', async () => {
    expect(await notes('-（')).toEqual([]);
  });

  test('for a form that is nowhere where an equivalent is somewhere: no nearest part', async () => {
    const { engine } = await littleSearch([publish(NOTICE)]);
    const query = parseQuery('公廁 路燈 渣土', (typed) => [
      typed.replace('廁', '厕').replace('燈', '灯'),
    ]);
    expect((await notesFor(engine, query, 0)).map(show)).toEqual([
      '同时按“公厕”、“路灯”搜索。',
      '没有一条同时有这几个词。分别搜索：[公廁（2）](公廁)、[路燈（1）](路燈)、[渣土（2）](渣土)。',
    ]);
  });
});

describe('synonyms', () => {
  test('that find something are offered, with how many they find', async () => {
    expect(await notes('渣土', SYNONYMS)).toEqual([
      '也搜：[建筑垃圾（1）](建筑垃圾)、[垃圾（1）](垃圾)。',
    ]);
    expect(await notes('卫生间', SYNONYMS)).toContain(
      '也搜：[公厕（2）](公厕)。“卫生间”也指家里的。',
    );
  });

  test('that find nothing are not', async () => {
    expect(await notes('公厕', SYNONYMS)).toEqual([]);
    expect(await notes('公厕 渣土', SYNONYMS)).toEqual([]);
  });

  test('keep the other words of the query, and what it leaves out', async () => {
    expect(await notes('卫生间 路灯 -停放', SYNONYMS)).toContain(
      '也搜：[公厕（1）](公厕 路灯 -停放)。“卫生间”也指家里的。',
    );
  });

  test('of a word that is left out are not', async () => {
    expect(await notes('路灯 -卫生间', SYNONYMS)).toEqual([]);
    expect(await notes('-渣土', SYNONYMS)).toEqual([]);
  });
});
