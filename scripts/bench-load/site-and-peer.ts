import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headerRules } from '../../src/delivery/header-rules.ts';
import { Refusal } from '../command/refusal.ts';
import { compressSite } from '../compress/compress-site.ts';
import { findNginx, freePort, NO_NGINX, runNginx } from '../nginx/run-nginx.ts';
import { formatServerBlock } from '../nginx/server-block.ts';

/** The site, and the same bytes from the same nginx without any configuration. */
export interface SiteAndPeer {
  urlOf(page: string): string;
  peerUrlOf(page: string): string;
  close(): Promise<void>;
}

export async function serveSiteAndPeer(
  dist: string,
  base: string,
  pages: readonly string[],
): Promise<SiteAndPeer> {
  const program = findNginx();
  if (program === null) throw new Refusal(`要用 nginx 测量。${NO_NGINX}`);
  const folder = await mkdtemp(join(tmpdir(), 'bench-load-'));
  try {
    const [root, peer] = [join(folder, 'site'), join(folder, 'peer')];
    await cp(dist, root, { recursive: true });
    await compressSite(root);
    await mkdir(peer);
    for (const [index, page] of pages.entries()) {
      // A server without types sends bytes, and leaves them as they are.
      await writeFile(join(peer, String(index)), await readFile(join(root, page, 'index.html.gz')));
    }
    const [port, peerPort] = [await freePort(), await freePort()];
    const server = formatServerBlock(
      {
        root,
        base,
        listen: [`127.0.0.1:${port}`],
        serverName: null,
        certificate: null,
        redirectFrom: null,
        hasBrotli: false,
      },
      headerRules({ editor: null, isSecure: false }),
    );
    const bare = `server {\n  listen 127.0.0.1:${peerPort};\n  root "${peer}";\n}\n`;
    const nginx = await runNginx(program, `${server}\n${bare}`, port);
    return {
      urlOf: (page) => `http://127.0.0.1:${port}${base}${page}`,
      peerUrlOf: (page) => `http://127.0.0.1:${peerPort}/${pages.indexOf(page)}`,
      close: async () => {
        await nginx.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
