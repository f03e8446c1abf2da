import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleNotice } from './sample-notice.ts';

/** What a finished process said, and its exit code. */
export interface Run {
  code: number;
  /** Standard output and standard error. */
  output: string;
}

/** git as on a machine that was never set up. */
const GIT_ENVIRONMENT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Sample',
  GIT_AUTHOR_EMAIL: 'sample@example.org',
  GIT_COMMITTER_NAME: 'Sample',
  GIT_COMMITTER_EMAIL: 'sample@example.org',
};

const ROOT = process.cwd();
export const SAMPLE_FOLDER = 'content/notices/2024-sample';

/** A folder with the sample notice, in which scripts run as in the project. */
export class SampleRepository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** In a git repository with one commit on `main`, unless `withoutGit`. */
  static async create({ withoutGit = false } = {}): Promise<SampleRepository> {
    const sample = new SampleRepository(await mkdtemp(join(tmpdir(), 'zhenggai-')));
    for (const { file, text } of sampleNotice().files) await sample.write(file, text);
    if (!withoutGit) {
      await sample.git('init', '--quiet', '--initial-branch=main');
      await sample.commit();
    }
    return sample;
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  /** Text of a file of the sample notice, or of any file by its path from the root. */
  read(name: string): Promise<string> {
    return readFile(join(this.folder, pathOf(name)), 'utf8');
  }

  async write(name: string, text: string | Uint8Array): Promise<void> {
    const file = join(this.folder, pathOf(name));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** Replaces a passage, which must be there. */
  async edit(name: string, from: string, to: string): Promise<void> {
    const text = await this.read(name);
    if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`);
    await this.write(
      name,
      text.replace(from, () => to),
    );
  }

  delete(name: string): Promise<void> {
    return rm(join(this.folder, pathOf(name)), { recursive: true });
  }

  async git(...args: readonly string[]): Promise<string> {
    const { code, output } = await runProgram('git', args, this.folder);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output.trim();
  }

  async commit(): Promise<void> {
    await this.git('add', '--all');
    await this.git('commit', '--quiet', '--message', 'Change');
  }

  /** Runs a script of the project here. */
  script(name: string, ...args: readonly string[]): Promise<Run> {
    return runProgram(process.execPath, [join(ROOT, 'scripts', name), ...args], this.folder);
  }
}

/** What may be named from the root; all else lies in the sample notice. */
const FROM_ROOT = /^content$|^(?:content|src|scripts)\/|^(?:package\.json|review\.md)$/;

function pathOf(name: string): string {
  return FROM_ROOT.test(name) ? name : `${SAMPLE_FOLDER}/${name}`;
}

/** Runs a program in a folder to its end, with git as on a machine that was never set up. */
export function runProgram(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...GIT_ENVIRONMENT, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
