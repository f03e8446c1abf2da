import type { Random } from '../../tests/support/random.ts';
import { shuffle } from '../bench/random.ts';
import type { Template } from './template.ts';

/** A place that does not exist, where synthetic notices play. */
export interface City {
  /** From 1. */
  number: number;
  /** A text with the city's names in place of the real ones. */
  rename(text: string): string;
}

/** Marks a city as no real one, wherever its name stands. */
const MARK = '示例';
/**
 * What invented names are made of: one character of each third. As none stands in the real texts, and
 * none at two places of a name, no name is found where it was not put.
 */
const CHARACTERS =
  '岱岚岭岳峪峡峰崎嵩崖沅沁沛沐汐汶汾泸泾洛洮洵浔浙浦涟涪淅淇淮渭湄湘漓漳澄澜濮瀛玑玖玥珂珊珺琅琥琪琰瑜瑞瑶璇璞瓯甬皖睢秦穆笙筠箐粤绛绮绫缙翎翡翠耀聆芙芷芸苓苕茗茜荃荔荷莆莲菱萍萱葵蒲蓉蔚蕲薇藤蘅虞蜀蝶襄豫赣邕邯郢郴郸鄂鄞酉釜钰铜阆阜陇陕隋雁霁霄霞靖韶颍骊鲁鸢鸿鹃鹤鹭麒黔黛龚';
const PARTS = 3;
/** Takes names that follow each other far apart; a prime, so that every name is reached. */
const STRIDE = 7919;
/** What kind of place a name says it is, also for topics; the part before it is what gets invented. */
const KIND = /(?:街道|公园|小区|花园|新村|二村|酒店|厨余项目|项目|工地|东路|西路|[市区县镇路])$/u;
/** Works that are named for what they are, not for where. */
const COMMON = /工程$/u;

/** Gives each city of a seed its names. */
export function cityMaker(template: Template, random: Random): (number: number) => City {
  const names = properNames(template);
  const stems = stemsUnlike(template, random);
  return (number) => {
    const invented = new Map<string, string>();
    const rename = renamer(invented);
    for (const [index, name] of names.entries()) {
      const renamed = rename(name);
      if (renamed !== name) {
        invented.set(name, renamed);
        continue;
      }
      const stem = stems((number - 1) * names.length + index);
      const isCity = index === 0;
      const kind = KIND.exec(name)?.[0] ?? '';
      invented.set(name, isCity ? `${MARK}${stem}` : `${stem}${kind}`);
    }
    return { number, rename: renamer(invented) };
  };
}

/** Replaces the longest name at each place. The map may still grow. */
function renamer(invented: ReadonlyMap<string, string>): (text: string) => string {
  return (text) => {
    if (invented.size === 0) return text;
    const longestFirst = Array.from(invented.keys()).toSorted((a, b) => b.length - a.length);
    const pattern = new RegExp(longestFirst.map((name) => RegExp.escape(name)).join('|'), 'gu');
    return text.replace(pattern, (name) => invented.get(name) ?? name);
  };
}

/** The city, its places and its companies, shortest first: longer names are made of shorter ones. */
function properNames({ notice, registers }: Template): string[] {
  const city = /^(.+?)市/u.exec(notice.entry.data.issuer)?.[1];
  if (city === undefined) throw new Error('The issuer does not begin with a city');
  const places = registers.places
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .filter((name) => !COMMON.test(name));
  const known = [city, ...places];
  const companies = registers.units
    .filter(({ kind, name }) => kind === 'company' && !known.some((each) => name.startsWith(each)))
    .map(({ name }) => name.slice(0, 2))
    .filter((start) => start !== '电力');
  const rest = Array.from(new Set([...places, ...companies]));
  return [city, ...rest.toSorted((a, b) => a.length - b.length)];
}

/** The invented stems of a seed, in an order of its own; no two are alike. */
function stemsUnlike({ files, registers }: Template, random: Random): (index: number) => string {
  const real = new Set([...files.values(), JSON.stringify(registers)].join(''));
  const usable = shuffle(
    random,
    Array.from(new Set(CHARACTERS)).filter((character) => !real.has(character)),
  );
  const size = Math.floor(usable.length / PARTS);
  const digit = (part: number, value: number): string => usable[part * size + value] ?? '';
  return (index) => {
    if (index >= size ** PARTS) throw new Error('Too few characters for so many names');
    const place = (index * STRIDE) % size ** PARTS;
    const [first, second, third] = [
      place % size,
      Math.floor(place / size) % size,
      Math.floor(place / size ** 2),
    ];
    return `${digit(0, first)}${digit(1, second)}${digit(2, third)}`;
  };
}
