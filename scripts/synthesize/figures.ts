import type { Random } from '../../tests/support/random.ts';
import { drawInteger } from '../bench/random.ts';
import type { Template } from './template.ts';

const NUMBER = /(?<![A-Za-z\d])\d+(?:\.\d+)?/gu;
/** References to lines of the source stay, and what is none: `source: { lines: [101] }`. */
const TOKEN = /(\blines?: (?:\[[\d, ]*\]|\d+))|(?<![A-Za-z\d])\d+(?:\.\d+)?/gu;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2040;
const FEWEST_DIGITS = 3;
const MOST_ATTEMPTS = 100;

/** Replaces the figures of one notice and shifts its years, each the same wherever it stands. */
export type ChangeFigures = (text: string) => string;

/**
 * Years move by `shift`; figures of three digits and more get other digits between the first and the
 * noughts at the end, so that charts keep their scale. What stays as it is: small figures, which are
 * mostly days and counts, those that add up or are divided, and those that the registers hold.
 */
export function figureChanger(template: Template, shift: number, random: Random): ChangeFigures {
  const kept = keptNumbers(template);
  const changed = new Map<string, string>();
  const taken = new Set(template.notice.source.match(NUMBER) ?? []);
  const change = (number: string): string => {
    if (isYear(number)) return String(Number(number) + shift);
    if (kept.has(number) || number.replace('.', '').length < FEWEST_DIGITS) return number;
    const drawn = changed.get(number) ?? drawUnlike(taken, number, random);
    changed.set(number, drawn);
    taken.add(drawn);
    return drawn;
  };
  return (text) =>
    text.replace(TOKEN, (token, reference?: string) =>
      reference === undefined ? change(token) : token,
    );
}

function isYear(number: string): boolean {
  return /^\d{4}$/.test(number) && Number(number) >= FIRST_YEAR && Number(number) <= LAST_YEAR;
}

/**
 * A number that no other ends in, and that ends in no other, so that a quote still fits one place
 * only; the same number where none is found.
 */
function drawUnlike(taken: ReadonlySet<string>, number: string, random: Random): string {
  const isLike = (one: string, other: string): boolean =>
    Math.min(one.length, other.length) > 1 && (one.endsWith(other) || other.endsWith(one));
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const drawn = drawAlike(number, random);
    if (!isYear(drawn) && !Array.from(taken).some((other) => isLike(other, drawn))) return drawn;
  }
  return number;
}

/** The number with other digits, 1 to 9, for those after its first and before its last noughts. */
function drawAlike(number: string, random: Random): string {
  const [, first = '', middle = '', noughts = ''] = /^(\d)([\d.]*?)(0*)$/u.exec(number) ?? [];
  const drawn = middle.replace(/\d/gu, () => String(drawInteger(random, 1, 9)));
  return `${first}${drawn}${noughts}`;
}

function keptNumbers({ notice, registers }: Template): Set<string> {
  const bound = (notice.indicators?.indicators ?? []).filter(
    ({ chart, unit, shares }) => chart === 'parts' || unit === '%' || shares.length > 0,
  );
  const texts = [
    JSON.stringify(registers),
    ...bound.flatMap(({ points }) => points.map(({ quote }) => quote)),
  ];
  return new Set(texts.flatMap((text) => text.match(NUMBER) ?? []));
}
