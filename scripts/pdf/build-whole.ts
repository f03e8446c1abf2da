import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `astro build`, as `npm run build` runs it, under a further environment; says what it does itself. */
export function buildWhole(root: string, environment: NodeJS.ProcessEnv): boolean {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { status } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  return status === 0;
}
