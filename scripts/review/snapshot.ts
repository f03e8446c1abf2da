import type { NoticeFile, NoticeFiles } from '../../src/check/read-notice-files.ts';
import { readYaml } from '../../src/check/read-yaml.ts';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import type { Paragraph } from '../../src/domain/readings.ts';
import { type Fields, normalizeFields } from './fields.ts';

export const ENTRY_KINDS = ['notice', 'parts', 'sections', 'measures'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A content file as it is compared: with all fields it has, whatever a schema thinks of them. */
export interface EntrySnapshot {
  kind: EntryKind;
  /** File name without extension: `042`, `16`, `4`, `notice`. */
  id: string;
  /** Path from the repository's root. */
  file: string;
  /** Whether it could be read; otherwise it has neither fields nor text here. */
  isReadable: boolean;
  fields: Fields;
  paragraphs: readonly Paragraph[];
  /** The text below the front matter, as it is written. */
  body: string;
}

/** The files of a notice, each as far as it can be read. */
export interface NoticeSnapshot {
  id: string;
  folder: string;
  /** In the order of `ENTRY_KINDS`, then of their numbers. */
  entries: readonly EntrySnapshot[];
  /** What `indicators.yaml` says; nothing where it is missing or can't be read. */
  indicators: Fields;
  /** The files that can't be read. */
  unreadable: ReadonlySet<string>;
  /** The captured page; `null` where it is missing or can't be read. */
  source: string | null;
}

/** Reads the files of a notice for comparison. Never throws: an old file may break any rule. */
export function takeSnapshot({ id, folder, files, problems }: NoticeFiles): NoticeSnapshot {
  const strangers = problems.map(({ file }) => ({ file, name: file.slice(folder.length + 1) }));
  const entries = [
    ...files.flatMap(readEntry),
    ...strangers.flatMap(({ file, name }) => unreadableEntry(file, name)),
  ];
  const broken = entries.filter(({ isReadable }) => !isReadable).map(({ file }) => file);
  const figures = files.find(({ name }) => name === 'indicators.yaml');
  const indicators = figures && readFields(figures.text, 1);
  if (figures && !indicators) broken.push(figures.file);
  return {
    id,
    folder,
    entries: entries.toSorted(
      (a, b) => ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    ),
    indicators: indicators ?? {},
    unreadable: new Set([...broken, ...strangers.map(({ file }) => file)]),
    source: files.find(({ name }) => name === 'source.txt')?.text ?? null,
  };
}

function readEntry({ file, name, text }: NoticeFile): EntrySnapshot[] {
  return unreadableEntry(file, name).map((unreadable) => {
    const { frontMatter, paragraphs } = parseContentDocument(text);
    const fields = frontMatter && readFields(frontMatter.text, frontMatter.line);
    if (!frontMatter || !fields) return unreadable;
    const lines = text.split('\n');
    const end = frontMatter.line - 1 + frontMatter.text.split('\n').length;
    const body = lines.slice(end + 1).join('\n');
    return { ...unreadable, isReadable: true, fields, paragraphs, body };
  });
}

/** An entry of which only the name is known; none for other files. */
function unreadableEntry(file: string, name: string): EntrySnapshot[] {
  const [, notice, folder, number] =
    /^(?:(notice)|(parts|sections|measures)\/(\d+))\.mdx$/.exec(name) ?? [];
  const kind = ENTRY_KINDS.find((each) => each === (notice ?? folder));
  const id = notice ?? number;
  if (kind === undefined || id === undefined) return [];
  return [{ kind, id, file, isReadable: false, fields: {}, paragraphs: [], body: '' }];
}

function readFields(text: string, firstLine: number): Fields | null {
  const read = readYaml(text, { what: '开头的信息', shape: 'fields', firstLine });
  return 'message' in read ? null : normalizeFields(read.data);
}
