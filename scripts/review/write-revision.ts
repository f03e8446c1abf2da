import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UsageError } from '../command/usage-error.ts';
import { runGit } from './git.ts';
import { isSafePath, parseBatch, parseTree } from './tree.ts';

const LINK = '120000';
const OTHER_REPOSITORY = '160000';

/**
 * Writes the content of a commit into an empty folder, so that it is read and checked by the very
 * code that reads and checks the files here. The repository and its work tree are not touched.
 */
export async function writeRevision(
  repository: string,
  commit: string,
  folder: string,
): Promise<void> {
  const listing = await runGit(repository, ['ls-tree', '-r', '-z', commit, '--', 'content/']);
  if (!listing.ok) throw new UsageError(`git 读不出 ${commit} 的文件：${listing.complaint}`);
  const files = parseTree(listing.output).filter(
    ({ mode, path }) => mode !== OTHER_REPOSITORY && isSafePath(path),
  );
  const wanted = Array.from(new Set(files.map(({ object }) => object)));
  const batch = await runGit(repository, ['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  if (!batch.ok) throw new UsageError(`git 读不出 ${commit} 的内容：${batch.complaint}`);
  const objects = parseBatch(batch.output);
  for (const { mode, object, path } of files) {
    const bytes = objects.get(object);
    if (!bytes) throw new UsageError(`仓库里缺少 ${path} 的内容；请先运行 git fetch，再试一次。`);
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    // A link is refused by whoever reads the content; where it leads must not matter.
    if (mode === LINK) await symlink('nowhere', file);
    else await writeFile(file, bytes);
  }
}
