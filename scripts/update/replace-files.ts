import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../command/refusal.ts';
import type { Plan } from './plan.ts';

/**
 * Replaces files by their new text, all of them or none.
 *
 * Each is written beside the old one and then renamed, so that no file is ever half-written. One
 * that somebody else has changed in the meantime stops it all.
 */
export async function replaceFiles(root: string, changes: Plan['changes']): Promise<void> {
  const files = changes.map(({ file, before, after }) => {
    const path = join(root, file);
    // A hidden name: the check passes over it, should it be left behind.
    const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    return { file, path, draft, before, after };
  });
  const replaced: typeof files = [];
  try {
    for (const { file, path, draft, before, after } of files) {
      if ((await readFile(path, 'utf8')) !== before) {
        throw new Refusal(`${file} 刚刚被改动过，没有写入；请再运行一次。`);
      }
      await writeFile(draft, after);
      await chmod(draft, (await stat(path)).mode);
    }
    for (const each of files) {
      await rename(each.draft, each.path);
      replaced.push(each);
    }
  } catch (cause) {
    for (const { path, before } of replaced) await writeFile(path, before);
    if (cause instanceof Refusal) throw cause;
    const names = files.map(({ file }) => file).join('、');
    const message = `写不进 ${names}（${String(cause)}）；请检查文件能否修改。没有改动任何内容。`;
    throw new Refusal(message, { cause });
  } finally {
    await Promise.all(files.map(({ draft }) => rm(draft, { force: true })));
  }
}
