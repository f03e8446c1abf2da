import { UsageError } from '../command/usage-error.ts';
import { runGit } from './git.ts';
import { type RedFlag, redFlag } from './red-flag.ts';

/**
 * The files outside `content/` that differ from a commit: in another commit, or here where `head` is
 * `null`, with those that git does not know yet.
 */
export async function changedProgram(
  folder: string,
  base: string,
  head: string | null,
): Promise<string[]> {
  const range = head === null ? [base] : [base, head];
  // A file that moves out of `content/` has come, and must not hide as one that was renamed.
  const options = ['--name-only', '--no-renames', '--no-ext-diff', '--relative', '-z'];
  const changed = await listFiles(folder, ['diff', ...options, ...range, '--']);
  const strangers =
    head === null
      ? await listFiles(folder, ['ls-files', '--others', '--exclude-standard', '-z'])
      : [];
  return Array.from(new Set([...changed, ...strangers]))
    .filter((path) => !path.startsWith('content/'))
    .toSorted();
}

async function listFiles(folder: string, args: readonly string[]): Promise<string[]> {
  const { ok, output, complaint } = await runGit(folder, args);
  if (!ok) throw new UsageError(`git 列不出改动的文件：${complaint}`);
  return output
    .toString()
    .split('\0')
    .filter((path) => path !== '');
}

/** 程序有改动: what the program does to all pages, nobody can tell from the content. */
export function programFlags(paths: readonly string[]): RedFlag[] {
  const groups = Map.groupBy(paths, (path) => /^[^/]+\//.exec(path)?.[0] ?? '');
  return Array.from(groups).map(([folder, files]) => {
    const where = folder === '' ? '根目录' : folder;
    const message = `${where}有 ${files.length} 个文件改了；会怎样影响网页，这份报告看不出，请懂程序的人审`;
    return { ...redFlag('program', folder === '' ? '.' : folder, message), files };
  });
}
