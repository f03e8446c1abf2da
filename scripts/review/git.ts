import { spawn } from 'node:child_process';
import { UsageError } from '../command/usage-error.ts';

export interface GitResult {
  /** Whether git exited with 0. */
  ok: boolean;
  output: Buffer;
  /** What git said of a failure. */
  complaint: string;
}

/** Runs git in a folder, without a shell; `input` goes to its standard input. */
export function runGit(
  folder: string,
  args: readonly string[],
  input: string | null = null,
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      // Reading must never write to the repository, not even a refreshed index.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    const output: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    child.once('error', (cause) => {
      const message = '没有找到 git；请先安装 git，再在项目的文件夹里运行。';
      reject(new UsageError(message, { cause }));
    });
    child.once('close', (code) => {
      resolve({ ok: code === 0, output: Buffer.concat(output), complaint: complaint.trim() });
    });
    // Where git stops reading, its exit code tells why.
    child.stdin.once('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** The first line that git prints; `null` where it fails. */
export async function askGit(folder: string, args: readonly string[]): Promise<string | null> {
  const { ok, output } = await runGit(folder, args);
  return ok ? output.toString().trim() : null;
}
