import { showInvisible } from '../../src/domain/invisible.ts';
import { diffWords, shortenRuns, type TextRun } from './word-diff.ts';

/** Shows nothing, but keeps a mention, a reference or an address from being one. */
const BREAK = '&#8203;';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  $: '&#36;',
};

/** All that Markdown, GitHub or GitLab may take for more than text. */
const SPECIAL =
  /\s*\n\s*|[&<>|$]|[\\`*_~[\]{}]|#|[@!%](?=\w)|:(?=\/\/|[\w+-]+:)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;

/**
 * Text from the content as Markdown that shows just this text, on one line.
 *
 * It can't become markup, a table's edge, HTML, a mention (`@name`), a reference (`#12`, `!12`), a
 * link, an emoji or a command of GitHub's or GitLab's; what is invisible is shown by its number.
 */
export function escapeText(text: string): string {
  return showInvisible(text.replace(SPECIAL, escapeSpecial)).replace(
    /^[-+=/]|^\d+[.)]/,
    (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`,
  );
}

function escapeSpecial(special: string): string {
  if (special.includes('\n')) return '↵';
  if (special === '#') return `\\#${BREAK}`;
  if (/[\\`*_~[\]{}]/.test(special)) return `\\${special}`;
  if (special === '.' || special === '-') return `${BREAK}${special}`;
  return ENTITIES[special] ?? `${special}${BREAK}`;
}

/** Characters of a text that a report gives unless all is asked for. */
const LONGEST_TEXT = 240;

/** A text on one line; `whole` keeps the end of a long one. */
export function showText(text: string, whole: boolean): string {
  const characters = Array.from(text);
  const left = characters.length - LONGEST_TEXT;
  if (whole || left <= 0) return escapeText(text);
  return `${escapeText(characters.slice(0, LONGEST_TEXT).join(''))}……（略${left}字）`;
}

/** A path or an address, as it is. */
export function code(text: string): string {
  const plain = showInvisible(text);
  const longest = Math.max(0, ...(plain.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  // A bar in a path would end its cell, even within `…`.
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** What changed in a text, word by word: ~~旧~~ **新**; `whole` keeps what did not change. */
export function showChange(change: { before: string; after: string }, whole: boolean): string {
  const runs = diffWords(change.before, change.after);
  return (whole ? runs : shortenRuns(runs)).map(showRun).join('').trim();
}

/** New words, in bold. */
export function inserted(text: string, whole: boolean): string {
  return `**${showBlanks(showText(text, whole))}**`;
}

/** Words that are gone, struck through. */
export function deleted(text: string, whole: boolean): string {
  return `~~${showBlanks(showText(text, whole))}~~`;
}

/** Markdown knows no emphasis that begins or ends with a blank. */
function showBlanks(text: string): string {
  return text.replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length));
}

/** Blanks outside the marks: beside 汉字, Markdown knows no emphasis that begins with a bracket. */
function showRun({ kind, text }: TextRun): string {
  if (kind === 'gap') return text;
  if (kind === 'same') return escapeText(text);
  return kind === 'old' ? ` ${deleted(text, true)} ` : ` ${inserted(text, true)} `;
}
