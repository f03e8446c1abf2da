import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressSite } from '../../scripts/compress/compress-site.ts';
import { findNginx, freePort, NO_NGINX, runNginx } from '../../scripts/nginx/run-nginx.ts';

/** A copy of the built site, served by an nginx of its own. */
export interface NginxSite {
  port: number;
  folder: string;
  close(): Promise<void>;
}

/** The nginx to test with; where there is none, says what was left out and how to mend it. */
export function nginxForTests(): string | null {
  const program = findNginx();
  if (program === null) console.warn(`跳过用 nginx 的测试。${NO_NGINX}`);
  return program;
}

/** Files that lie beside or in the folder of a site and are not the site’s. */
const STRANGERS = {
  'secret.txt': 'secret',
  'dist/.git/config': 'secret',
  'dist/data/.hidden.csv': 'secret',
  'dist/.well-known/acme-challenge/token': 'answer',
};

/** Serves `dist` as `npm run nginx` says: compressed, with files beside it that nobody may get. */
export async function serveByNginx(program: string, dist: string): Promise<NginxSite> {
  const port = await freePort();
  const parent = await mkdtemp(join(tmpdir(), 'nginx-site-'));
  const folder = join(parent, 'dist');
  await cp(dist, folder, { recursive: true });
  // How small the twins are is of no matter here.
  await compressSite(folder, 1);
  for (const [name, content] of Object.entries(STRANGERS)) {
    await mkdir(dirname(join(parent, name)), { recursive: true });
    await writeFile(join(parent, name), content);
  }
  const config = printConfig(['--root', folder, '--listen', `127.0.0.1:${port}`]);
  const nginx = await runNginx(program, config, port);
  return {
    port,
    folder,
    close: async () => {
      await nginx.close();
      await rm(parent, { recursive: true, force: true });
    },
  };
}

/** What the command prints. */
export function printConfig(args: readonly string[]): string {
  const script = join(process.cwd(), 'scripts/nginx.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
