import { EMPTY_QUERY, formatQuery, parseQuery, type Query, type Term } from './query.ts';
import type { SearchEngine } from './search-engine.ts';
import { longestFoundPart, synonymOffers } from './suggestions.ts';

/** A line beside the results: words, and queries that can be searched instead, in order. */
export type Note = readonly (string | { text: string; q: string })[];

type Engine = Pick<SearchEngine, 'search' | 'count' | 'catalogue'>;

/** What a reader should know of a query: what else was looked for, what else could be. */
export async function notesFor(engine: Engine, query: Query, found: number): Promise<Note[]> {
  const helps = found === 0 ? await helpsForNothing(engine, query) : [];
  const equivalents = equivalentsNote(query);
  return [...(equivalents ? [equivalents] : []), ...helps, ...(await synonymNotes(engine, query))];
}

/** Which further forms were searched too: a reader must see why something was found. */
function equivalentsNote({ terms, excluded }: Query): Note | null {
  const further = [...terms, ...excluded].flatMap(({ phrases }) => phrases.slice(1));
  if (further.length === 0) return null;
  return [`同时按${further.map((each) => `“${each}”`).join('、')}搜索。`];
}

async function synonymNotes(engine: Engine, query: Query): Promise<Note[]> {
  const wanted = formatQuery({ ...query, excluded: [] });
  const unwanted = formatQuery({ ...query, terms: [] });
  const offers = synonymOffers(wanted, engine.catalogue.synonyms);
  const notes = await Promise.all(
    offers.map(async ({ words, note }): Promise<Note | null> => {
      const counted = await Promise.all(
        words.map(async ({ word, query: replaced }) => {
          const q = unwanted === '' ? replaced : `${replaced} ${unwanted}`;
          const { hits } = await engine.search(parseQuery(q));
          return { text: `${word}（${hits.length}）`, q, count: hits.length };
        }),
      );
      const useful = counted.filter(({ count }) => count > 0);
      return useful.length === 0 ? null : ['也搜：', ...list(useful), `。${note ?? ''}`];
    }),
  );
  return notes.filter((note) => note !== null);
}

function list<Piece>(pieces: readonly Piece[]): (Piece | string)[] {
  return pieces.flatMap((piece, place) => (place === 0 ? [piece] : ['、', piece]));
}

async function helpsForNothing(engine: Engine, query: Query): Promise<Note[]> {
  const { terms, excluded } = query;
  if (terms.length > 0 && excluded.length > 0) {
    // Where the words are found together, nothing else is to be said of them.
    const note = await withoutExclusion(engine, terms);
    if (note) return [note];
  }
  const notes: (Note | null)[] = [];
  if (terms.length > 1) notes.push(await eachAlone(engine, terms));
  for (const term of terms) notes.push(await nearestTo(engine, query, term));
  return notes.filter((note) => note !== null);
}

async function eachAlone(engine: Engine, terms: readonly Term[]): Promise<Note | null> {
  const counted = await Promise.all(
    terms.map(async (term) => {
      const alone = { ...EMPTY_QUERY, terms: [term] };
      const { hits } = await engine.search(alone);
      return { text: `${term.typed}（${hits.length}）`, q: formatQuery(alone), count: hits.length };
    }),
  );
  const useful = counted.filter(({ count }) => count > 0);
  return useful.length === 0 ? null : ['没有一条同时有这几个词。分别搜索：', ...list(useful), '。'];
}

/** For a word that is nowhere: its longest part that is somewhere, in its place or else alone. */
async function nearestTo(engine: Engine, query: Query, term: Term): Promise<Note | null> {
  const counts = await Promise.all(term.phrases.map((phrase) => engine.count(phrase)));
  if (counts.some((count) => count > 0)) return null;
  // The last phrase is the most normalised one: Simplified, with the document number as it is written.
  const phrase = term.phrases.at(-1) ?? '';
  const part = await longestFoundPart(phrase, async (each) => (await engine.count(each)) > 0);
  if (part === null) return [`措施正文里没有“${term.typed}”，也没有其中任何一个字。`];
  const nearest = { typed: part, phrases: [part] };
  const inPlace = {
    ...query,
    terms: query.terms.map((each) => (each === term ? nearest : each)),
  };
  const { hits } = await engine.search(inPlace);
  const isAlone = hits.length === 0;
  const count = isAlone ? await engine.count(part) : hits.length;
  const q = formatQuery(isAlone ? { ...EMPTY_QUERY, terms: [nearest] } : inPlace);
  return [`措施正文里没有“${term.typed}”。最接近的是`, { text: `${part}（${count}）`, q }, '。'];
}

async function withoutExclusion(engine: Engine, terms: readonly Term[]): Promise<Note | null> {
  const wanted = { ...EMPTY_QUERY, terms };
  const { hits } = await engine.search(wanted);
  if (hits.length === 0) return null;
  const text = `不排除任何词（${hits.length}）`;
  return ['有这些词的措施都被减号后的词排除了：', { text, q: formatQuery(wanted) }, '。'];
}
