import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from './problem.ts';
import { readContentFile } from './read-content-file.ts';

/** A file of a notice, as text. */
export interface NoticeFile {
  /** Path from the repository's root, with `/`. */
  file: string;
  /** Path within the notice's folder: `measures/042.mdx`. */
  name: string;
  text: string;
}

export interface NoticeFiles {
  id: string;
  folder: string;
  files: readonly NoticeFile[];
  problems: readonly Problem[];
}

export const NOTICES_FOLDER = 'content/notices';

/**
 * All notices below `root`, or those of the names given, with the text of every file; what is no such
 * file is a problem.
 */
export async function readAllNotices(
  root: string,
  names: ReadonlySet<string> | null = null,
): Promise<{ notices: NoticeFiles[]; problems: Problem[] }> {
  const found = await readdir(join(root, NOTICES_FOLDER), { withFileTypes: true }).catch(() => []);
  // What a system leaves behind (.DS_Store) is no content; a folder would be taken for a notice.
  const entries = found.filter((entry) => !entry.name.startsWith('.') || entry.isDirectory());
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const problems = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => {
      const message = '这里只能放通报文件夹，不能放文件或链接；请移走';
      return { file: `${NOTICES_FOLDER}/${name}`, line: 1, message };
    });
  const wanted = names ? folders.filter((id) => names.has(id)) : folders;
  const notices = await Promise.all(wanted.toSorted().map((id) => readNotice(root, id)));
  return { notices, problems };
}

async function readNotice(root: string, id: string): Promise<NoticeFiles> {
  const folder = `${NOTICES_FOLDER}/${id}`;
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const nameOf = (entry: Dirent): string =>
    join(entry.parentPath, entry.name)
      .slice(join(root, folder).length + 1)
      .replaceAll(sep, '/');
  const entries = found.filter(({ name }) => !name.startsWith('.'));
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(nameOf)
    .toSorted();
  const problems: Problem[] = [];
  const files: NoticeFile[] = [];
  for (const name of paths) {
    const file = `${folder}/${name}`;
    const read = await readContentFile(join(root, file));
    if (read && 'text' in read) files.push({ file, name, ...read });
    else if (read) problems.push({ file, line: 1, ...read });
  }
  return { id, folder, files, problems };
}
