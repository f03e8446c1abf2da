import { parseContentDocument } from '../../src/domain/content-document.ts';
import { coverOf, type TextRange } from '../../src/domain/names-in-text.ts';
import { publishedReading } from '../../src/domain/readings.ts';

/** A clause of a paragraph as its file writes it, with its mark and any apparatus. */
export interface Clause {
  text: string;
  /** Whether another clause may take its place, as nothing else of the notice leans on it. */
  isFree: boolean;
}

/** A mark within the attributes of apparatus ends nothing. */
const CLAUSE = /(?:<[^>]*>|[^，；。<])+(?:[，；。][”》）]*)?|[，；。][”》）]*/gu;
/** Figures are classified measure by measure, points count on, and apparatus is listed elsewhere. */
const BOUND = /[<\p{Nd}]|[一二三四五六七八九十]是/u;
const PAIRS = ['“”', '《》', '（）'] as const;

/**
 * The clauses of a paragraph. `quotes` are words that must stay where they are; `topicWords` holds
 * for each topic of the measure the words that show it, of which one must stay.
 */
export function splitClauses(
  paragraph: string,
  quotes: readonly string[],
  topicWords: readonly (readonly string[])[],
): Clause[] {
  const texts = paragraph.match(CLAUSE) ?? [];
  const readings = texts.map(readingOf);
  const whole = readings.join('');
  const isQuoted = coverOf(
    whole,
    quotes.flatMap((quote) => placesOf(quote, whole)),
  );
  let start = 0;
  const clauses = texts.map((text, index): Clause => {
    const end = start + (readings[index] ?? '').length;
    const range = { start, end };
    start = end;
    return { text, isFree: !BOUND.test(text) && isPaired(text) && !isQuoted(range) };
  });
  return keepTopics(clauses, topicWords);
}

function keepTopics(
  clauses: readonly Clause[],
  topicWords: readonly (readonly string[])[],
): Clause[] {
  const kept = Array.from(clauses);
  for (const words of topicWords) {
    const shows = ({ text }: Clause): boolean => words.some((word) => text.includes(word));
    if (kept.some((clause) => !clause.isFree && shows(clause))) continue;
    const index = kept.findIndex(shows);
    const found = kept[index];
    if (found) kept[index] = { ...found, isFree: false };
  }
  return kept;
}

/** Of half a piece of apparatus, which a mark within it has cut in two, what stands outside the tag. */
function readingOf(text: string): string {
  if (!text.includes('<')) return text;
  const { paragraphs, findings } = parseContentDocument(text);
  return findings.length > 0 || paragraphs.length === 0
    ? text.replace(/<[^>]*>/gu, '')
    : publishedReading(paragraphs);
}

function placesOf(quote: string, text: string): TextRange[] {
  return Array.from(text.matchAll(new RegExp(RegExp.escape(quote), 'gu')), ({ index }) => ({
    start: index,
    end: index + quote.length,
  }));
}

function isPaired(text: string): boolean {
  return PAIRS.every(
    ([open = '', close = '']) => text.split(open).length === text.split(close).length,
  );
}
