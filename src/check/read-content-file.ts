import { lstat, readFile } from 'node:fs/promises';
import { decodeUtf8, NOT_UTF8 } from './decode.ts';

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** A measure has 2 KB, the indicators of a long notice 30 KB; a captured page brings its menus along. */
const LARGEST = { '.mdx': 512 * KILOBYTE, '.yaml': 512 * KILOBYTE, '.txt': 5 * MEGABYTE } as const;

/** The text of a content file, or why it can't be had; `null` where there is no file. */
export async function readContentFile(
  path: string,
): Promise<{ text: string } | { message: string } | null> {
  const found = await lstat(path).catch(() => null);
  if (!found) return null;
  // A link leads to what the check has not seen; a pipe or a device would be read without end.
  if (!found.isFile()) return { message: '这是链接，不是文件；请换成文件本身' };
  const largest = Object.entries(LARGEST).find(([ending]) => path.endsWith(ending))?.[1];
  if (found.size > (largest ?? LARGEST['.txt'])) {
    return { message: explainSize(found.size, largest ?? LARGEST['.txt']) };
  }
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return { message: '读不了这个文件；请检查它的权限' };
  const text = decodeUtf8(bytes);
  return text === null ? { message: NOT_UTF8 } : { text };
}

function explainSize(size: number, largest: number): string {
  return `文件有 ${inWords(size)}，超过 ${inWords(largest)}，不像是内容文件；请检查是不是放错了文件，或混进了别的东西`;
}

function inWords(size: number): string {
  return size >= MEGABYTE
    ? `${Math.round(size / MEGABYTE)} MB`
    : `${Math.round(size / KILOBYTE)} KB`;
}
