import { fold } from '../../src/search/fold.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { type Random, seededRandom } from '../../tests/support/random.ts';
import { draw, drawInteger, shuffle } from '../bench/random.ts';

/** Kinds of queries, with their names in the report and their shares of all queries. */
export const QUERY_KINDS = {
  substring: { label: '正文片段', share: 0.5 },
  'document-number': { label: '文号', share: 0.1 },
  figure: { label: '数量', share: 0.1 },
  pair: { label: '两个词', share: 0.15 },
  absent: { label: '正文里没有的', share: 0.15 },
} as const;
export type QueryKind = keyof typeof QUERY_KINDS;

/** What a reader might type, and what it should find. */
export interface BenchQuery {
  kind: QueryKind;
  typed: string;
  /** All of them are wanted; of each, one of the folded phrases is. */
  terms: readonly (readonly string[])[];
}

/** A measure as the oracle reads it. */
export interface OracleText {
  path: string;
  folded: string;
  /** 数量, as the text writes them. */
  figures: readonly string[];
}

/** Tries for a further query of a kind; a short notice has only so many document numbers. */
const TRIES = 400;
const DOCUMENT_NUMBER = /〔(?<year>\d{4})〕(?<serial>\d{1,5})号/gu;

/** Ways of typing 〔2023〕66号. */
const VARIANTS: readonly ((year: string, serial: string) => string)[] = [
  (year, serial) => `〔${year}〕${serial}号`,
  (year, serial) => `[${year}]${serial}号`,
  (year, serial) => `(${year})${serial}号`,
  (year, serial) => `（${year}）${serial}号`,
  (year, serial) => `【${year}】 ${serial} 号`,
  (year, serial) => `${year} ${serial}号`,
];

export function oracleTexts(published: readonly PublishedNotice[]): OracleText[] {
  return published.flatMap(({ notice, measures }) =>
    measures.map(({ id, text, quantities }) => ({
      path: `notices/${notice.id}/measures/${id}/`,
      folded: fold(text),
      figures: quantities.map(({ quote }) => quote),
    })),
  );
}

/** What a query should find, by plain comparison of every text. */
export function expectedPaths(
  { terms }: Pick<BenchQuery, 'terms'>,
  texts: readonly OracleText[],
): Set<string> {
  const found = texts.filter(({ folded }) =>
    terms.every((phrases) => phrases.some((phrase) => folded.includes(phrase))),
  );
  return new Set(found.map(({ path }) => path));
}

/**
 * Draws queries, all different, in a random order, so that any first part of them is a fair sample.
 * Where a kind has too few, there are as many more substrings.
 */
export function makeQueries(
  texts: readonly OracleText[],
  count: number,
  seed: number,
): BenchQuery[] {
  const random = seededRandom(seed);
  const queries = new Map<string, BenchQuery>();
  const add = (wanted: number, make: () => BenchQuery | null): void => {
    const goal = queries.size + wanted;
    for (let tries = 0; queries.size < goal && tries < TRIES + wanted * 10; tries++) {
      const query = make();
      if (query && !queries.has(query.typed)) queries.set(query.typed, query);
    }
  };
  const shareOf = (kind: QueryKind): number => Math.floor(count * QUERY_KINDS[kind].share);
  add(shareOf('document-number'), documentNumbers(texts, random));
  add(shareOf('figure'), figures(texts, random));
  add(shareOf('pair'), () => pair(texts, random));
  add(shareOf('absent'), () => absent(texts, random));
  add(count - queries.size, () => substring(texts, random));
  return shuffle(random, Array.from(queries.values()));
}

function substring(texts: readonly OracleText[], random: Random): BenchQuery | null {
  const typed = drawPiece(draw(random, texts), random, { from: 2, to: 8 });
  return typed === null ? null : { kind: 'substring', typed, terms: [[typed]] };
}

/** A piece of a text that a query takes as one word: no white space, quotation mark or minus sign. */
function drawPiece(
  { folded }: OracleText,
  random: Random,
  length: { from: number; to: number },
): string | null {
  const characters = Array.from(folded);
  const start = drawInteger(random, 0, characters.length - 1);
  const wanted = drawInteger(random, length.from, length.to);
  const piece = characters.slice(start, start + wanted).join('');
  const isWhole = characters.length - start >= wanted;
  return isWhole && !/^[-−]|[\s"]/u.test(piece) ? piece : null;
}

function drawWord(text: OracleText, random: Random): string | null {
  const piece = drawPiece(text, random, { from: 2, to: 4 });
  return piece !== null && /^\p{Script=Han}+$/u.test(piece) ? piece : null;
}

function documentNumbers(texts: readonly OracleText[], random: Random): () => BenchQuery | null {
  const numbers = texts.flatMap(({ folded }) => Array.from(folded.matchAll(DOCUMENT_NUMBER)));
  return () => {
    if (numbers.length === 0) return null;
    const [canonical, year = '', serial = ''] = draw(random, numbers);
    const typed = draw(random, VARIANTS)(year, serial);
    return { kind: 'document-number', typed, terms: [[canonical, fold(typed)]] };
  };
}

function figures(texts: readonly OracleText[], random: Random): () => BenchQuery | null {
  const quotes = texts.flatMap((text) => text.figures).filter((quote) => /\d/.test(quote));
  return () => {
    if (quotes.length === 0) return null;
    const typed = draw(random, quotes);
    return /[\s"]/u.test(typed) ? null : { kind: 'figure', typed, terms: [[fold(typed)]] };
  };
}

/** Two words, as a rule of one measure, so that there is mostly something to find. */
function pair(texts: readonly OracleText[], random: Random): BenchQuery | null {
  const text = draw(random, texts);
  const first = drawWord(text, random);
  const second = drawWord(random() < 0.75 ? text : draw(random, texts), random);
  if (first === null || second === null || first === second) return null;
  return { kind: 'pair', typed: `${first} ${second}`, terms: [[first], [second]] };
}

/** What no measure holds though each half of it occurs: halves of two words, or two characters. */
function absent(texts: readonly OracleText[], random: Random): BenchQuery | null {
  const first = drawWord(draw(random, texts), random);
  const second = drawWord(draw(random, texts), random);
  if (first === null || second === null) return null;
  const typed = random() < 0.5 ? first + second : first.slice(0, 1) + second.slice(-1);
  const query: BenchQuery = { kind: 'absent', typed, terms: [[typed]] };
  return texts.some(({ folded }) => folded.includes(typed)) ? null : query;
}
