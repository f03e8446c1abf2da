import { changed } from '../support/sample-notice.ts';

/** What stands in a file: text, bytes that are no text, a link to elsewhere, or `null` for no file. */
export type FileContent = string | Uint8Array | { link: string } | null;

/** Content that the check must refuse, as changes to the sound sample. */
export interface RefusedCase {
  name: string;
  /** By path from the notice's folder. */
  files: Readonly<Record<string, FileContent>>;
  /** File and line of the problem, from the notice's folder; without `:line` where there is none. */
  at: string;
  /** Words of the message. */
  says: string;
}

/** A fragment as it would be written into a file, and words of the message that refuses it. */
export type Row = readonly [hostile: string, says: string];

const MEASURE = 'measures/003.mdx';

/** A name that can be read whatever the fragment is. */
export function nameOf(hostile: string): string {
  const name = JSON.stringify(hostile).replace(/[^ -~\u4e00-\u9fff]/gu, escapeCharacter);
  return name.length > 60 ? `${name.slice(0, 60)}… (${hostile.length})` : name;
}

function escapeCharacter(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

/** The fragment in the middle of a measure's text. */
export function inText([hostile, says]: Row): RefusedCase {
  const files = changed(MEASURE, '年底', hostile);
  return { name: `text ${nameOf(hostile)}`, files, at: `${MEASURE}:8`, says };
}

/** The fragment as lines of a measure's front matter; the problem is in the first of them. */
export function inFields([hostile, says]: Row): RefusedCase {
  const files = changed(MEASURE, 'status: unstated', `status: unstated\n${hostile}`);
  return { name: `fields ${nameOf(hostile)}`, files, at: `${MEASURE}:7`, says };
}

/** The fragment as the title of a measure, as YAML has it. */
export function inTitle([hostile, says]: Row): RefusedCase {
  const files = changed(MEASURE, 'title: 洒水降尘', `title: ${hostile}`);
  return { name: `title ${nameOf(hostile)}`, files, at: `${MEASURE}:4`, says };
}

/** The fragment as the address of an update's source. */
export function asSource([hostile, says]: Row): RefusedCase {
  const update = `updates: [{ date: 2024-06-01, status: completed, text: 好, url: ${JSON.stringify(hostile)} }]`;
  return { ...inFields([update, says]), name: `url ${nameOf(hostile)}` };
}

/** A whole file of the notice. */
export function asFile(
  path: string,
  content: FileContent,
  { line = 1, says }: { line?: number; says: string },
): RefusedCase {
  const name = `file ${nameOf(path)} ${typeof content === 'string' ? nameOf(content) : ''}`;
  return { name, files: { [path]: content }, at: `${path}:${line}`, says };
}
