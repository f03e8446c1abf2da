import { type DateMention, readDates } from './date-mentions.ts';
import { lastDayOfMonth } from './dates.ts';
import { readMentions } from './mentions.ts';
import { overlaps, type TextRange } from './names-in-text.ts';
import { type QuantityMention, readQuantities } from './quantities.ts';
import type { Term } from './register-schemas.ts';
import { readRegulations } from './regulations.ts';

/** Something in a text that the page marks up. */
export type TextFact =
  | (TextRange & { kind: 'quantity'; value: number })
  /** `machine` is what HTML's `<time datetime>` takes: a day, a month or a year; `null` for others. */
  | (TextRange & { kind: 'date'; machine: string | null })
  | (TextRange & { kind: 'regulation' })
  | (TextRange & { kind: 'term'; term: Term });

/** Quantities, dates, citations and, each once, glossary terms of a text; in order, none overlapping. */
export function readTextFacts(
  text: string,
  { year, glossary }: { year: number; glossary: readonly Term[] },
): TextFact[] {
  const facts: TextFact[] = [
    ...readQuantities(text).map(quantityFact),
    ...readDates(text, year).map(dateFact),
    ...readRegulations(text).map(({ start, end }) => ({ kind: 'regulation' as const, start, end })),
  ];
  const terms = termFacts(text, glossary).filter((term) =>
    facts.every((fact) => !overlaps(fact, term)),
  );
  return [...facts, ...terms].toSorted((a, b) => a.start - b.start);
}

function quantityFact({ start, end, value }: QuantityMention): TextFact {
  return { kind: 'quantity', start, end, value };
}

function dateFact({ start, end, from, to }: DateMention): TextFact {
  return { kind: 'date', start, end, machine: machineDate(from, to) };
}

function termFacts(text: string, glossary: readonly Term[]): TextFact[] {
  const named = glossary.map(({ id, term, aliases }) => ({ id, name: term, aliases }));
  const seen = new Set<string>();
  return readMentions(text, named).flatMap(({ start, end, id }): TextFact[] => {
    const term = glossary.find((each) => each.id === id);
    if (!term || seen.has(id)) return [];
    seen.add(id);
    return [{ kind: 'term', start, end, term }];
  });
}

function machineDate(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  if (from === to) return from;
  const [year = '', month = ''] = from.split('-');
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const isMonth = from.endsWith('-01') && to === lastDayOfMonth(Number(year), Number(month));
  return isMonth ? `${year}-${month}` : null;
}
