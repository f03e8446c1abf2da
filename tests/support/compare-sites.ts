import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './built-site.ts';

/** What a browser printed is printed again by the test of the PDF; compressing is no part of a build. */
const NOT_BUILT = /\.(pdf|br|gz)$/;

/** The files that a build alone writes. */
export function builtFiles(folder: string): string[] {
  return filesBelow(folder).filter((file) => !NOT_BUILT.test(file));
}

/** The files of the one that are not, byte for byte, in the other; and the other way round. */
export function differentFiles(one: string, other: string): string[] {
  const all = new Set([...builtFiles(one), ...builtFiles(other)]);
  return [...all].filter((file) => contentOf(one, file) !== contentOf(other, file)).toSorted();
}

/** One character for each byte; `null` where there is no file. */
function contentOf(folder: string, file: string): string | null {
  if (!existsSync(join(folder, file))) return null;
  const content = readFileSync(join(folder, file), 'latin1');
  // The list of checksums has a line for what was printed.
  return file === 'SHA256SUMS' ? content.replace(/^.*\.pdf\n/gm, '') : content;
}
