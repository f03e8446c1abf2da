import type { PublishedNotice } from '../../src/search/search-documents.ts';
import type { Random } from '../../tests/support/random.ts';
import { draw, drawInteger } from '../bench/random.ts';

/** Where and when an invented notice plays: what stands in place of the names and numbers of a real one. */
export interface Setting {
  /** Names that texts of this setting may hold. */
  units: readonly string[];
  places: readonly string[];
  /** A text of the real notice with the names of this setting and with other numbers. */
  rewrite(text: string): string;
}

/** What kind of place a name says it is; the part before it is what gets invented. */
const KIND_OF_PLACE = /(?:街道|公园|小区|花园|新村|项目|工程|[市区县镇乡村路])$/u;
/** Share of the units that give way to another one. */
const CHANGED_UNITS = 1 / 3;

export function settingOf(
  { notice, measures }: PublishedNotice,
  year: number,
  random: Random,
): Setting {
  const places = distinct(measures.flatMap((measure) => measure.places));
  const units = distinct(measures.flatMap((measure) => measure.units));
  const characters = Array.from(places.join(''));
  const invent = (length: number): string =>
    Array.from({ length }, () => draw(random, characters)).join('');
  const inventPlace = (name: string): string => {
    const kind = KIND_OF_PLACE.exec(name)?.[0] ?? '';
    return `${invent(drawInteger(random, 2, 3))}${kind}`;
  };
  const city = /^(.+?)市/u.exec(notice.issuer)?.[1];
  const names = new Map([
    ...units.map((name) => [name, random() < CHANGED_UNITS ? draw(random, units) : name] as const),
    ...places.map((name) => [name, inventPlace(name)] as const),
    ...(city === undefined ? [] : [[city, invent(2)] as const]),
  ]);
  const rename = (text: string, known: readonly string[]): string =>
    known.length === 0 ? text : text.replace(anyOf(known), (name) => names.get(name) ?? name);
  const cityNames = city === undefined ? [] : [city];
  const renamedUnits = units.map((name) => rename(names.get(name) ?? name, cityNames));
  return {
    units: distinct(renamedUnits),
    places: distinct(places.map((name) => names.get(name) ?? name)),
    rewrite: (text) =>
      changeNumbers(rename(rename(text, [...units, ...places]), cityNames), year, random),
  };
}

function distinct(names: readonly string[]): string[] {
  return Array.from(new Set(names));
}

/** The longest name that begins at a place is meant. */
function anyOf(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((name) => RegExp.escape(name)).join('|'), 'gu');
}

/** Every number with another of as many digits, a year with one near the given. */
function changeNumbers(text: string, year: number, random: Random): string {
  return text.replace(/\d+/gu, (digits) => {
    if (/^20\d\d$/.test(digits)) return String(year + drawInteger(random, -2, 2));
    const least = digits.length === 1 ? 1 : 10 ** (digits.length - 1);
    return String(drawInteger(random, least, 10 ** digits.length - 1));
  });
}
