import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUtf8, NOT_UTF8 } from '../../src/check/decode.ts';
import { NOTICES_FOLDER, type NoticeFile } from '../../src/check/read-notice-files.ts';
import { Refusal } from '../command/refusal.ts';

/** A notice that has the measure asked for. */
export interface Candidate {
  /** Name of the notice's folder. */
  notice: string;
  /** Name of the measure's file in it: `measures/042.mdx`. */
  name: string;
}

/** The notices below `root` that have a measure of that number, by their names. */
export async function findCandidates(root: string, number: number): Promise<Candidate[]> {
  const name = `measures/${String(number).padStart(3, '0')}.mdx`;
  const notices = await listNotices(root);
  const found = await Promise.all(
    notices.map(async (notice) => {
      const isThere = await isFile(join(root, NOTICES_FOLDER, notice, name));
      return isThere ? [{ notice, name }] : [];
    }),
  );
  return found.flat();
}

/** Names of all notices' folders. */
export async function listNotices(root: string): Promise<string[]> {
  const found = await readdir(join(root, NOTICES_FOLDER), { withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .toSorted();
}

/** Reads a file of a notice; refuses one that is missing, a link or no text. */
export async function readNoticeFile(
  root: string,
  notice: string,
  name: string,
): Promise<NoticeFile> {
  const file = `${NOTICES_FOLDER}/${notice}/${name}`;
  const path = join(root, file);
  if (!(await isFile(path))) throw new Refusal(`${file}  没有这个文件，或者它是链接；请先补上`);
  const text = decodeUtf8(await readFile(path));
  if (text === null) throw new Refusal(`${file}  ${NOT_UTF8}`);
  return { file, name, text };
}

async function isFile(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ?? false;
}
