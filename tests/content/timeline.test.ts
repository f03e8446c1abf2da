import { expect, test } from 'vitest';
import { publishedReading } from '../../src/domain/readings.ts';
import { buildTimeline } from '../../src/domain/timeline.ts';
import { readFirstNotice } from '../support/first-notice.ts';

const notice = await readFirstNotice();
const { months, periods } = buildTimeline(notice);
const entries = [...months.flatMap(({ entries: own }) => own), ...periods];

test('every full date of the measures is in the timeline', () => {
  const bodies = notice.measures.map(({ paragraphs }) => publishedReading(paragraphs));
  // Days in running text: not those of a rule (每月5日), none stands in a title.
  const days = bodies.join('\n').match(/\d+月\d+日/g) ?? [];
  const quoted = entries.map(({ quote }) => quote).join('\n');
  expect(days.length).toBeGreaterThan(0);
  expect(quoted.match(/\d+月\d+日/g)?.toSorted()).toEqual(days.toSorted());
});

test('months are in order and hold what lies within them', () => {
  expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
  for (const { month, entries: own } of months) {
    for (const { from, to } of own) {
      expect(from?.startsWith(month)).toBe(true);
      expect(to?.startsWith(month)).toBe(true);
    }
  }
});

test('each entry quotes its measure', () => {
  for (const { measure, quote, sentence } of entries) {
    const own = notice.measures.find(({ id }) => id === measure.id);
    expect(publishedReading(own?.paragraphs ?? [])).toContain(sentence);
    expect(sentence).toContain(quote);
  }
});

test('a year that the text does not state is marked', () => {
  const inferred = entries.filter(({ isInferred }) => isInferred);
  expect(inferred.length).toBeGreaterThan(0);
  for (const { quote } of inferred) expect(quote).not.toMatch(/\d{4}年/);
  for (const { quote, isInferred } of entries) {
    if (!isInferred) expect(quote).toMatch(/\d{4}年|“十四五”期间/);
  }
});

test('the transfer of measure 75 stands in its months (line 167)', () => {
  const quotes = entries.filter(({ measure }) => measure.number === 75).map(({ quote }) => quote);
  expect(quotes.toSorted()).toEqual(['2023年11月8日至11月22日', '2023年9月27日至10月17日']);
});

test('the one date that the editors doubt says so (line 23)', () => {
  const doubted = entries.filter(({ doubt }) => doubt !== null);
  expect(doubted.map(({ measure, quote }) => [measure.number, quote])).toEqual([
    [6, '2024年10月31日'],
  ]);
});
