import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RunningNginx {
  close(): Promise<void>;
}

/** Where Debian installs it, which is not on every user's path. */
const FOLDERS = ['/usr/sbin', '/usr/local/sbin'];
const PATIENCE_MS = 10_000;

/** The nginx of this machine, or `null` where there is none. */
export function findNginx(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...FOLDERS];
  const found = folders
    .map((folder) => join(folder, 'nginx'))
    .find((program) => spawnSync(program, ['-v']).status === 0);
  return found ?? null;
}

/** What to do where there is no nginx. */
export const NO_NGINX = '这台机器没有 nginx：apt-get install -y nginx-light';

/** A port that nobody uses now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts an nginx of its own with a server block, in a temporary folder that holds all it writes.
 *
 * `port`: one that the block listens to, so that one knows when it is there.
 */
export async function runNginx(
  program: string,
  serverBlock: string,
  port: number,
): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'nginx-'));
  const config = join(folder, 'nginx.conf');
  const log = join(folder, 'error.log');
  await writeFile(config, mainConfig(folder, serverBlock));
  const test = spawnSync(program, ['-t', '-p', folder, '-e', log, '-c', config], {
    encoding: 'utf8',
  });
  if (test.status !== 0) throw new Error(`nginx refuses the configuration:\n${test.stderr}`);
  const child = spawn(program, ['-p', folder, '-e', log, '-c', config], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const close = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answering(port, child);
  } catch (cause) {
    const told = await readFile(log, 'utf8').catch(() => '');
    await close();
    throw new Error(`nginx did not start:\n${told}`, { cause });
  }
  return { close };
}

function mainConfig(folder: string, serverBlock: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  // Started by root, nginx works as another user, who may not read a folder of root's.
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
events {}
http {
access_log off;
${temporary.join('\n')}
${serverBlock}
}
`;
}

async function answering(port: number, { exitCode }: ChildProcess): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD', redirect: 'manual' });
      return;
    } catch (error) {
      if (performance.now() > until || exitCode !== null) throw error;
      await sleep(20);
    }
  }
}
