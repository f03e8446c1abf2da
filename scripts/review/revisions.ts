import { UsageError } from '../command/usage-error.ts';
import { askGit, runGit } from './git.ts';

/** A commit, and what to call it. */
export interface Revision {
  commit: string;
  /** As it was asked for, or how it was found. */
  name: string;
}

const SHALLOW =
  '这个仓库只取回了最近的历史；请先运行 git fetch --unshallow，自动检查里把 fetch-depth 设为 0。';

/** Fails, in Chinese, where the folder lies in no git repository. */
export async function demandRepository(folder: string): Promise<void> {
  const { ok, complaint } = await runGit(folder, ['rev-parse', '--git-dir']);
  if (ok) return;
  const isAbsent = /not a git repository/i.test(complaint);
  const remedy = isAbsent
    ? '这里不是 git 仓库，没有可以比较的版本；请在用 git clone 取得的项目文件夹里运行。'
    : `git 打不开这个仓库：${complaint}`;
  throw new UsageError(remedy);
}

/** The commit that a name means: a branch, a tag, a commit. */
export async function findRevision(folder: string, name: string): Promise<Revision> {
  const commit = await commitOf(folder, name);
  if (commit !== null) return { commit, name };
  const hint = (await isShallow(folder))
    ? SHALLOW
    : '请检查写法，或先运行 git fetch；git branch -a 列出全部分支。';
  throw new UsageError(`没有“${name}”这个版本。${hint}`);
}

/**
 * Where the work left `base`, or the main branch: what has been merged there since is not its doing.
 *
 * A `base` that lies in the history of `head` is its own fork point.
 */
export async function findForkPoint(
  folder: string,
  head: string,
  base: string | null,
): Promise<Revision> {
  const { commit: tip, name } = await findRevision(folder, base ?? (await findMainBranch(folder)));
  const commit = await askGit(folder, ['merge-base', head, tip]);
  const isAsked = base !== null && commit === tip;
  if (commit) return { commit, name: isAsked ? name : `与 ${name} 的分叉点` };
  const hint = (await isShallow(folder))
    ? SHALLOW
    : '请写明要比较的版本，如 npm run review -- HEAD~1。';
  throw new UsageError(`找不到与 ${name} 的共同历史。${hint}`);
}

/** The remote's default branch before a local one, which may lag behind. */
async function findMainBranch(folder: string): Promise<string> {
  const named = await askGit(folder, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
  const known = named?.replace(/^refs\/remotes\//, '');
  for (const name of [known, 'origin/main', 'origin/master', 'main', 'master']) {
    if (name !== undefined && (await commitOf(folder, name)) !== null) return name;
  }
  const hint = (await isShallow(folder))
    ? SHALLOW
    : '请写明要比较的版本，如 npm run review -- HEAD~1。';
  throw new UsageError(`找不到主分支（origin 的默认分支、main 或 master）。${hint}`);
}

async function commitOf(folder: string, name: string): Promise<string | null> {
  // git would take it for an option.
  if (name.startsWith('-')) return null;
  return askGit(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}

async function isShallow(folder: string): Promise<boolean> {
  return (await askGit(folder, ['rev-parse', '--is-shallow-repository'])) === 'true';
}
