import { coverOf, findTitles, type TextRange } from './names-in-text.ts';
import { rememberEach } from './remember.ts';

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
  if (names.next.size === 0) return [];
  const isInTitle = coverOf(text, findTitles(text));
  const mentions: NameMention[] = [];
  for (let start = 0; start < text.length; start++) {
    const found = longestAt(text, start, names);
    if (!found) continue;
    if (!isInTitle(found)) mentions.push(found);
    start = found.end - 1;
  }
  return mentions;
}

/** The names of a register by their characters: a text is read once, however many there are. */
interface Letters {
  next: Map<string, Letters>;
  /** The entry whose name ends here. */
  id: string | null;
}

const namesOf = rememberEach((register: readonly Named[]): Letters => {
  const root: Letters = { next: new Map(), id: null };
  for (const { id, name, aliases } of register) {
    for (const each of [name, ...aliases]) {
      let node = root;
      for (const letter of each.split('')) {
        const next = node.next.get(letter) ?? { next: new Map(), id: null };
        node.next.set(letter, next);
        node = next;
      }
      node.id = id;
    }
  }
  return root;
});

function longestAt(text: string, start: number, names: Letters): NameMention | null {
  let found: NameMention | null = null;
  let node = names.next.get(text.charAt(start));
  for (let end = start + 1; node; end++) {
    if (node.id !== null) found = { start, end, id: node.id };
    node = node.next.get(text.charAt(end));
  }
  return found;
}
