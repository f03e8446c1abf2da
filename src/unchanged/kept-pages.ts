import { join } from 'node:path';
import { hasKeptFiles } from './kept-files.ts';
import { KEPT_FOLDER } from './kept-notices.ts';

/** Where the pages and files of a notice are kept that were made under a key. */
export function keptPagesFolder(root: string, id: string, key: string): string {
  return join(root, KEPT_FOLDER, 'pages', id, key.slice(0, 32));
}

/** The notices, of those whose keys are given, whose pages and files an earlier build has made. */
export function readUnchanged(root: string, keys: ReadonlyMap<string, string>): string[] {
  return Array.from(keys).flatMap(([id, key]) =>
    hasKeptFiles(keptPagesFolder(root, id, key), key) ? [id] : [],
  );
}
