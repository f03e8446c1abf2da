import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What whoever stops the command sends; a build must not outlive it. */
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * `astro build` into a folder, under a further environment; says what it does itself.
 *
 * `false` where it failed or was stopped.
 */
export function runAstroBuild(
  root: string,
  outDir: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const args = [astro, 'build', '--outDir', outDir];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    const stop = (): void => void child.kill();
    const settle = (): void => {
      for (const signal of STOPS) process.off(signal, stop);
    };
    for (const signal of STOPS) process.on(signal, stop);
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code) => {
      settle();
      resolve(code === 0);
    });
  });
}
