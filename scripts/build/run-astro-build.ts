import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface AstroBuild {
  /** What is said to Astro beyond this process's own environment. */
  environment: NodeJS.ProcessEnv;
  /** Stops the build. */
  signal: AbortSignal;
  /** Whether only warnings and errors are told. */
  isQuiet?: boolean;
}

/** `astro build` into a folder; says what it does itself. `false` where it failed or was stopped. */
export function runAstroBuild(
  root: string,
  outDir: string,
  { environment, signal, isQuiet = false }: AstroBuild,
): Promise<boolean> {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const args = [astro, 'build', '--outDir', outDir];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['inherit', isQuiet ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    });
    const stop = (): void => void child.kill();
    signal.addEventListener('abort', stop);
    const settle = (): void => signal.removeEventListener('abort', stop);
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
