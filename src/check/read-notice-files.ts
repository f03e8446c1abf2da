import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from './problem.ts';

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

/** All notices below `root`, with the text of every file; a file that is not UTF-8 is a problem. */
export async function readAllNotices(root: string): Promise<NoticeFiles[]> {
  const entries = await readdir(join(root, NOTICES_FOLDER), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(folders.toSorted().map((id) => readNotice(root, id)));
}

async function readNotice(root: string, id: string): Promise<NoticeFiles> {
  const folder = `${NOTICES_FOLDER}/${id}`;
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = found
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
  const problems: Problem[] = [];
  const files: NoticeFile[] = [];
  for (const name of paths) {
    const file = `${folder}/${name}`;
    const bytes = await readFile(join(root, file));
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      files.push({ file, name, text });
    } catch {
      const message = '不是 UTF-8 编码，读不出来；请用 UTF-8 重新保存';
      problems.push({ file, line: 1, message });
    }
  }
  return { id, folder, files, problems };
}
