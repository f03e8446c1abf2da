import type { Entry } from '../../src/domain/notice.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';
import type { Random } from '../../tests/support/random.ts';
import { shuffle } from '../bench/random.ts';
import { type Clause, splitClauses } from './clauses.ts';
import type { Template } from './template.ts';

/** A file of a measure, in pieces. */
interface MeasureText {
  name: string;
  /** Up to the line that ends the front matter, with its line break. */
  head: string;
  paragraphs: readonly (readonly Clause[])[];
  /** What follows the paragraphs: the last line break. */
  tail: string;
}

const BREAK = '\n\n';

/**
 * The measures' files with the clauses that nothing leans on dealt out anew among all measures: each
 * gets the place of another that ends in the same mark, so that the notice keeps its length.
 */
export function recombine(template: Template, random: Random): Map<string, string> {
  const texts = template.notice.measures.map((measure) => splitMeasure(measure, template));
  const free = texts
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .filter(({ isFree }) => isFree)
    .map(({ text }) => text);
  const stock = new Map(
    Array.from(Map.groupBy(free, markOf), ([mark, clauses]) => [mark, shuffle(random, clauses)]),
  );
  const deal = ({ text, isFree }: Clause): string =>
    isFree ? (stock.get(markOf(text))?.pop() ?? text) : text;
  return new Map(
    texts.map(({ name, head, paragraphs, tail }) => {
      const body = paragraphs.map((clauses) => clauses.map(deal).join('')).join(BREAK);
      return [name, `${head}${body}${tail}`];
    }),
  );
}

function splitMeasure(measure: Entry<MeasureData>, template: Template): MeasureText {
  const name = `measures/${measure.id}.mdx`;
  const text = template.files.get(name) ?? '';
  const [head = ''] = /^---\n[\s\S]*?\n---\n/u.exec(text) ?? [];
  const body = text.slice(head.length).trimEnd();
  const quotes = quotesOf(measure, template);
  const topicWords = measure.data.topics.map(
    (topic) => template.registers.topics.find(({ name: known }) => known === topic)?.words ?? [],
  );
  return {
    name,
    head,
    paragraphs: body.split(BREAK).map((paragraph) => splitClauses(paragraph, quotes, topicWords)),
    tail: text.slice(head.length + body.length),
  };
}

/** All that the notice quotes of a measure. */
function quotesOf({ data }: Entry<MeasureData>, { notice }: Template): string[] {
  const points = (notice.indicators?.indicators ?? [])
    .flatMap((indicator) => indicator.points)
    .filter(({ measure }) => measure === data.number);
  const others = (notice.indicators?.not_charted ?? [])
    .flatMap(({ quotes }) => quotes)
    .filter(({ measure }) => measure === data.number);
  return [
    data.title,
    data.evidence,
    ...data.commitments.map(({ quote }) => quote),
    ...points.flatMap(({ quote, period }) => [quote, period]),
    ...others.map(({ quote }) => quote),
  ].filter((quote) => quote !== undefined);
}

function markOf(text: string): string {
  return /[，；。]/u.exec(text)?.[0] ?? '';
}
