import { readdir, realpath } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Refusal } from '../command/refusal.ts';

/** Refuses to write where something lies already, or into the content of the project `root`. */
export async function refuseFolder(root: string, folder: string): Promise<void> {
  const content = await realWay(join(root, 'content'));
  const wanted = await realWay(folder);
  const way = relative(content, wanted);
  if (way === '' || !/^\.\.(?:[/\\]|$)|^[A-Za-z]:/u.test(way)) {
    throw new Refusal(
      `“${folder}”在本项目的 content/ 里；合成的内容不能混进真的，请换一个文件夹。`,
    );
  }
  const found = await readdir(wanted).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new Refusal(`“${folder}”不能用来写文件；请换一个文件夹。`, { cause: error });
  });
  if (found.length === 0) return;
  throw new Refusal(`“${folder}”里已经有东西；请换一个空的或还没有的文件夹。`);
}

/** The path without links, as far as it exists. */
async function realWay(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realpath(whole).catch(() => null);
  if (real !== null) return real;
  const parent = dirname(whole);
  return parent === whole ? whole : join(await realWay(parent), relative(parent, whole));
}
