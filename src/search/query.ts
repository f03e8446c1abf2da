import { canonicalDocumentNumbers, joinDocumentNumbers } from './document-number.ts';
import { fold } from './fold.ts';

/** One word of a query: found where any of its phrases stands. */
export interface Term {
  /** As the reader typed it, without quotation marks and minus sign. */
  typed: string;
  /** Folded; the first is what was typed, the others are its equivalents. Never empty. */
  phrases: readonly string[];
}

/** What is asked for: every term of `terms` and none of `excluded`. */
export interface Query {
  terms: readonly Term[];
  excluded: readonly Term[];
}

export const EMPTY_QUERY: Query = { terms: [], excluded: [] };

export function isEmpty({ terms, excluded }: Query): boolean {
  return terms.length === 0 && excluded.length === 0;
}

/** Turns a phrase into further ones that mean the same, such as Simplified for Traditional. */
export type Equivalents = (typed: string) => readonly string[];

const LONE_MINUS = /^[-－−]$/u;

const CORNER_BRACKETS: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
};

// A minus sign may begin a word; the word is quoted, up to the end where the quote is not closed, or bare.
const WORD = /(?<minus>[-－−]?)(?:["＂](?<quoted>[^"＂]*)(?:["＂]|$)|(?<bare>[^\s"＂]+))/gu;

/**
 * Reads a query: words apart by white space are all wanted, `-词` is not wanted, and a quoted piece
 * is one word, white space and minus included. Nothing a reader can type is an error.
 */
export function parseQuery(input: string, equivalents: Equivalents = () => []): Query {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const minuses: Term[] = [];
  for (const { groups } of joinDocumentNumbers(input).matchAll(WORD)) {
    const { minus = '', quoted, bare = '' } = groups ?? {};
    const written = quoted ?? bare;
    const phrases = phrasesOf(written, equivalents);
    if (phrases.length === 0) continue;
    const isMinus = quoted === undefined && LONE_MINUS.test(bare);
    const kind = isMinus ? minuses : terms;
    (minus === '' ? kind : excluded).push({ typed: tidy(written), phrases });
  }
  // A minus sign by itself is an exclusion half typed, unless it is all that is asked for.
  const words = terms.length + excluded.length === 0 ? minuses : terms;
  return { terms: distinct(words), excluded: distinct(excluded) };
}

function phrasesOf(written: string, equivalents: Equivalents): string[] {
  const forms = [written, turnBrackets(canonicalDocumentNumbers(written))];
  const all = [...forms, ...forms.flatMap(equivalents)].map(foldLine);
  return Array.from(new Set(all)).filter((phrase) => phrase !== '');
}

/** Quotation marks of GB/T 15834 for the corner brackets of Traditional Chinese. */
function turnBrackets(written: string): string {
  return written.replace(/[「」『』]/gu, (mark) => CORNER_BRACKETS[mark] ?? mark);
}

/** A phrase is looked for within paragraphs: a line break in it is white space like any other. */
function foldLine(written: string): string {
  return fold(written.replaceAll('\n', ' '));
}

function tidy(written: string): string {
  return written.replace(/[\s\u2060]+/gu, ' ').trim();
}

function distinct(terms: readonly Term[]): Term[] {
  const seen = new Map(terms.map((term) => [term.phrases.join('\n'), term]));
  return Array.from(seen.values());
}

/** A query as a reader would type it: `parseQuery` gives the same again. */
export function formatQuery({ terms, excluded }: Query): string {
  const write = (quoted: (typed: string) => string): string[] => [
    ...terms.map(({ typed }) => quoted(typed)),
    ...excluded.map(({ typed }) => `-${quoted(typed)}`),
  ];
  const words = write(quoteIfNeeded);
  // `"2023" 66号` is two words; without the marks they would be read as one document number.
  const isApart = joinDocumentNumbers(words.join(' ')) === words.map(joinDocumentNumbers).join(' ');
  return (isApart ? words : write((typed) => `"${typed}"`)).join(' ');
}

function quoteIfNeeded(typed: string): string {
  return /\s|^[-－−]/u.test(typed) ? `"${typed}"` : typed;
}
