import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { freePort, runNginx } from '../../scripts/nginx/run-nginx.ts';
import { formatServerBlock, type ServerOptions } from '../../scripts/nginx/server-block.ts';
import { headerRules } from '../../src/delivery/header-rules.ts';
import { askServer } from '../support/ask-server.ts';
import { nginxForTests } from '../support/nginx-site.ts';

const DIST = join(process.cwd(), 'dist');
/** nginx may be slow to start on a machine that does other things. */
const TIMEOUT_MS = 30_000;
const NOTICE = '2023-changzhou-chengguan';
const program = nginxForTests();
const folder = mkdtempSync(join(tmpdir(), 'nginx-certificate-'));
const certificate = { certificate: join(folder, 'site.pem'), key: join(folder, 'site.key') };
const hasCertificate = program !== null && makeCertificate();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SITE: ServerOptions = {
  root: DIST,
  base: '/',
  listen: [],
  serverName: 'example.org',
  certificate: null,
  redirectFrom: null,
  hasBrotli: false,
};

describe.skipIf(program === null)('nginx', () => {
  test.each(['/zhenggai/', '/%E6%95%B4%E6%94%B9/'])(
    'serves a site below %s, and nothing else of the host',
    async (base) => {
      const port = await freePort();
      const rules = headerRules({ editor: null, isSecure: false });
      const options = { ...SITE, base, listen: [`127.0.0.1:${port}`] };
      const nginx = await runNginx(program ?? '', formatServerBlock(options, rules), port);
      try {
        const ask = (path: string) => askServer(port, path);
        const found = [
          ['', 'index.html', 'no-cache', undefined],
          ['favicon.svg', 'favicon.svg', 'no-cache', undefined],
          [`data/${NOTICE}/source.txt`, `data/${NOTICE}/source.txt`, 'no-cache', '*'],
          [`notices/${NOTICE}/feed.xml`, `notices/${NOTICE}/feed.xml`, 'no-cache', '*'],
        ] as const;
        for (const [path, file, caching, origin] of found) {
          const { status, headers, body } = await ask(`${base}${path}`);
          expect(status, path).toBe(200);
          expect(body.equals(readFileSync(join(DIST, file)))).toBe(true);
          expect(headers['cache-control']).toBe(caching);
          expect(headers['access-control-allow-origin']).toBe(origin);
        }
        const feed = await ask(`${base}notices/${NOTICE}/feed.xml`);
        expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
        for (const [path, location] of [
          [base.slice(0, -1), base],
          [`${base.slice(0, -1)}?q=1`, `${base}?q=1`],
          [`${base}about`, `${base}about/`],
        ] as const) {
          const { status, headers } = await ask(path);
          expect([status, headers.location]).toEqual([301, location]);
        }
        const page = readFileSync(join(DIST, '404.html'));
        for (const path of ['/', '/about/', `${base}absent/`, `${base}.git/config`]) {
          const { status, body } = await ask(path);
          expect(status, path).toBe(404);
          expect(body.equals(page), path).toBe(true);
        }
      } finally {
        await nginx.close();
      }
    },
    TIMEOUT_MS,
  );

  test.skipIf(!hasCertificate)(
    'by https demands https, and http leads there',
    async () => {
      const [port, httpPort] = [await freePort(), await freePort()];
      const rules = headerRules({ editor: null, isSecure: true });
      const block = formatServerBlock(
        {
          ...SITE,
          certificate,
          listen: [`127.0.0.1:${port}`],
          redirectFrom: `127.0.0.1:${httpPort}`,
        },
        rules,
      );
      const nginx = await runNginx(program ?? '', block, httpPort);
      try {
        const { status, headers } = await askServer(httpPort, '/about/?q=1', {
          headers: { host: 'elsewhere.example' },
        });
        expect([status, headers.location]).toEqual([301, 'https://example.org/about/?q=1']);
        expect(await strictTransport(port)).toBe('max-age=31536000');
      } finally {
        await nginx.close();
      }
    },
    TIMEOUT_MS,
  );
});

/** One for this test alone, signed by itself; false where there is no OpenSSL. */
function makeCertificate(): boolean {
  const { status } = spawnSync('openssl', [
    ...['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-days', '2', '-subj', '/CN=example.org'],
    ...['-keyout', certificate.key, '-out', certificate.certificate],
  ]);
  return status === 0;
}

function strictTransport(port: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/', servername: 'example.org' };
    const trusted = { ca: readFileSync(certificate.certificate), agent: false };
    request({ ...options, ...trusted }, (response) => {
      response.resume();
      resolve(response.headers['strict-transport-security']);
    })
      .once('error', reject)
      .end();
  });
}
