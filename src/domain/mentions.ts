import { coverOf, findTitles, type TextRange } from './names-in-text.ts';

/** What a register knows of a name: the entry's id, and all that texts call it. */
export interface Named {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** One place where a text names an entry of a register. */
export interface NameMention extends TextRange {
  id: string;
}

/**
 * All mentions of a register's entries in a text, in order.
 *
 * The longest name that fits at a place is taken (市公园管理中心 before 公园管理中心), and what it
 * covers is not read again. Names within a title (《常州市公园管理中心维修管理办法》) are the title's.
 */
export function readMentions(text: string, register: readonly Named[]): NameMention[] {
  const names = namesOf(register);
  if (names.size === 0) return [];
  const isInTitle = coverOf(text, findTitles(text));
  return Array.from(text.matchAll(patternOf(names)), ({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    id: names.get(name) ?? '',
  })).filter((mention) => !isInTitle(mention));
}

function namesOf(register: readonly Named[]): Map<string, string> {
  return new Map(
    register.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [each, id])),
  );
}

function patternOf(names: ReadonlyMap<string, string>): RegExp {
  const alternatives = Array.from(names.keys())
    .toSorted((a, b) => b.length - a.length)
    .map((name) => RegExp.escape(name));
  return new RegExp(alternatives.join('|'), 'gu');
}
