import { seededRandom } from './random.ts';

/** A measure as `measures.json` publishes it, as far as the tests of search need it. */
export interface PublishedText {
  id: string;
  title: string;
  text: string;
  quantities: readonly { quote: string }[];
}

/** A query, and the measures that it must find: all of them and no other. */
export interface ExpectedAnswer {
  kind: string;
  q: string;
  found: readonly string[];
}

const SEED = 20_231_124;

/**
 * Queries of every class that readers write, each with the answer that plain `includes()` over the
 * published texts gives. It shares nothing with the search but NFKC and lower case.
 */
export function expectedAnswers(measures: readonly PublishedText[]): ExpectedAnswer[] {
  const random = seededRandom(SEED);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const texts = measures.map(({ id, text }) => ({ id, text: normalize(text) }));
  const lines = texts.flatMap(({ text }) => text.split('\n')).filter((line) => line.length > 8);
  const withAll = (...words: string[]): string[] =>
    texts
      .filter(({ text }) => words.every((word) => text.includes(normalize(word))))
      .map(({ id }) => id);
  const cut = (): string => {
    const line = Array.from(pick(lines));
    const length = 2 + Math.floor(random() * 7);
    const start = Math.floor(random() * (line.length - length));
    return line.slice(start, start + length).join('');
  };
  // A leading minus sign and quotes are syntax, as documented, and no part of the words.
  const isPlain = (q: string): boolean => !/^-|["\s]/.test(q);
  const many = (count: number, make: () => string): string[] => {
    const made = new Set<string>();
    while (made.size < count) {
      const q = make();
      if (isPlain(q)) made.add(q);
    }
    return Array.from(made);
  };

  const answers: ExpectedAnswer[] = [];
  const add = (kind: string, q: string, ...words: string[]): void => {
    answers.push({ kind, q, found: withAll(...(words.length > 0 ? words : [q])) });
  };
  for (const q of many(1400, cut)) add('n-gram', q);
  for (const { title } of measures) {
    if (!/["\s]/.test(title)) add('title', title);
  }
  const all = measures.map(({ text }) => text).join('\n');
  for (const number of new Set(all.match(/〔\d{4}〕\d+号/g))) {
    const [, year = '', serial = ''] = /〔(\d{4})〕(\d+)号/.exec(number) ?? [];
    add('document number', number);
    const variants = [
      `[${year}]${serial}号`,
      `(${year})${serial}号`,
      `（${year}）${serial}号`,
      `【${year}】${serial}号`,
      `${year} ${serial}号`,
      `〔${year}〕 ${serial} 号`,
      `〔${year}〕第${serial}号`,
      `〔${toFullWidth(year)}〕${toFullWidth(serial)}号`,
    ];
    for (const variant of variants) add('document number, as typed', variant, number);
  }
  for (const { quantities } of measures) {
    for (const { quote } of quantities) if (isPlain(quote)) add('figure', quote);
  }
  for (const run of new Set(all.match(/.?[A-Za-z][A-Za-z0-9./+-]*.{0,2}/g))) {
    for (const q of [run, run.toLowerCase(), toFullWidth(run)]) {
      if (isPlain(q) && isPlain(normalize(q))) add('Latin', q);
    }
  }
  for (let pair = 0; pair < 250; pair++) {
    const [a = '', b = ''] = many(2, cut);
    add('pair', `${a} ${b}`, a, b);
  }
  const absent = many(250, () => {
    const q = shuffle(cut() + cut(), random);
    return withAll(q).length === 0 ? q : '-';
  });
  for (const q of absent) add('absent', q);
  return answers;
}

function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/ /g, '');
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

function shuffle(text: string, random: () => number): string {
  return Array.from(text, (character) => ({ character, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ character }) => character)
    .join('');
}
