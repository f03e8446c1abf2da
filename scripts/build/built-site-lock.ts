import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../command/refusal.ts';

/** Folder, in the project's own, in which a site is built before it takes the place of `dist/`. */
export const WORK_FOLDER = '.build';

const BUSY = `另一个命令正在生成或压缩这个网站。等它结束再运行；dist/ 没有改动。`;

/**
 * Lets no other command that changes `dist/` run until the lock is disposed of.
 *
 * The lock is one of the operating system's, by way of SQLite: it ends with the process, however
 * that ends, and none is ever left behind.
 */
export async function lockBuiltSite(root: string): Promise<Disposable> {
  const folder = join(root, WORK_FOLDER);
  await mkdir(folder, { recursive: true });
  const database = new DatabaseSync(join(folder, 'lock'));
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (String(cause).includes('database is locked')) throw new Refusal(BUSY, { cause });
    throw cause;
  }
  return { [Symbol.dispose]: () => database.close() };
}
