import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = process.cwd();
const SCRIPTS = {
  import: join(ROOT, 'scripts/import.ts'),
  check: join(ROOT, 'scripts/check.ts'),
  astro: join(ROOT, 'node_modules/astro/bin/astro.mjs'),
  build: join(ROOT, 'scripts/build.ts'),
} as const;

/** How a command ended: what it said on both streams, and its exit code. */
export interface Outcome {
  code: number;
  output: string;
}

/** A project of its own in a temporary folder, for commands that write. */
export interface TemporaryProject {
  folder: string;
  run(
    command: keyof typeof SCRIPTS,
    args?: readonly string[],
    environment?: NodeJS.ProcessEnv,
  ): Promise<Outcome>;
  remove(): Promise<void>;
}

/** With a copy of this repository's code and content: Astro loses its way in a linked `src`. */
export async function createProject(): Promise<TemporaryProject> {
  const folder = await mkdtemp(join(tmpdir(), 'zhenggai-import-'));
  for (const name of ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json']) {
    await cp(join(ROOT, name), join(folder, name), { recursive: true });
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  return {
    folder,
    run: (command, args = [], environment = {}) =>
      runProcess([SCRIPTS[command], ...args], folder, environment),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs Node.js on a script to its end. */
export function runProcess(
  args: readonly string[],
  cwd: string,
  environment: NodeJS.ProcessEnv,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      // Vitest sets NODE_ENV to test; a build is a production build.
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_ENV: 'production',
        ...environment,
      },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
