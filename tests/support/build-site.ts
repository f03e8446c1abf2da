import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds the site into a folder, under the given environment; fails with what the build said. */
export function buildSite(root: string, outDir: string, environment: NodeJS.ProcessEnv): void {
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const { status, stderr } = spawnSync(process.execPath, [astro, 'build', '--outDir', outDir], {
    cwd: root,
    encoding: 'utf8',
    // Vitest sets NODE_ENV to test; a build is a production build.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...environment },
  });
  if (status !== 0) throw new Error(stderr);
}
