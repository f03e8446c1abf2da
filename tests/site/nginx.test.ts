import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onePageOfEachType } from '../../scripts/bench/page-types.ts';
import { type Asking, askServer, type ServerAnswer } from '../support/ask-server.ts';
import { filesBelow } from '../support/built-site.ts';
import { type NginxSite, nginxForTests, serveByNginx } from '../support/nginx-site.ts';

const DIST = join(process.cwd(), 'dist');
const NOTICE = '2023-changzhou-chengguan';
const FILES = filesBelow(DIST);
const PAGES = onePageOfEachType(FILES).map((page) => `/${page}`);
const program = nginxForTests();

/** Written here once more: what every answer must have. */
const SECURITY = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': expect.stringContaining('camera=(), '),
};
const ASK_FIRST = 'no-cache';
const FOREVER = 'public, max-age=31536000, immutable';

/** Each kind of file, with its type, how long a copy may be used, and whether others may read it. */
const ASSETS = [
  [/^_astro\/.*\.js$/, 'text/javascript; charset=utf-8', FOREVER, false],
  [/^_astro\/.*\.css$/, 'text/css; charset=utf-8', FOREVER, false],
  [/^search\/index\/.*\.postings$/, 'application/octet-stream', FOREVER, false],
  [/^search\/index\/.*\.json$/, 'application/json; charset=utf-8', FOREVER, false],
  [/^search\/texts\//, 'application/json; charset=utf-8', ASK_FIRST, false],
  [/^search\/catalogue\.json$/, 'application/json; charset=utf-8', ASK_FIRST, false],
  [/^sw\.js$/, 'text/javascript; charset=utf-8', ASK_FIRST, false],
  [/offline\.json$/, 'application/json; charset=utf-8', ASK_FIRST, false],
  [/print-foot\.css$/, 'text/css; charset=utf-8', ASK_FIRST, false],
  [/^reading-mode\.js$/, 'text/javascript; charset=utf-8', 'no-cache', false],
  [/^favicon\.svg$/, 'image/svg+xml; charset=utf-8', 'no-cache', false],
  [/^og\/.*\.png$/, 'image/png', ASK_FIRST, false],
  [/^robots\.txt$/, 'text/plain; charset=utf-8', ASK_FIRST, false],
  [/^sitemap-index\.xml$/, 'application/xml; charset=utf-8', ASK_FIRST, false],
  [/^feed\.xml$/, 'application/atom+xml; charset=utf-8', ASK_FIRST, true],
  [/^feed\.json$/, 'application/feed+json; charset=utf-8', ASK_FIRST, true],
  [/^notices\/.*\/feed\.xml$/, 'application/atom+xml; charset=utf-8', ASK_FIRST, true],
  [/^notices\/.*\/feed\.json$/, 'application/feed+json; charset=utf-8', ASK_FIRST, true],
  [/^data\/.*\.csv$/, 'text/csv; charset=utf-8', ASK_FIRST, true],
  [/^data\/.*\.json$/, 'application/json; charset=utf-8', ASK_FIRST, true],
  [/^data\/.*\.txt$/, 'text/plain; charset=utf-8', ASK_FIRST, true],
  [/^notices\/.*\.pdf$/, 'application/pdf', ASK_FIRST, true],
] as const;
/** A build alone prints no PDF. */
const PRESENT = ASSETS.filter(
  ([pattern, type]) => type !== 'application/pdf' || FILES.some((file) => pattern.test(file)),
);

describe.skipIf(program === null)('nginx', () => {
  let site: NginxSite | undefined;
  beforeAll(async () => {
    site = await serveByNginx(program ?? '', DIST);
  }, 60_000);
  afterAll(() => site?.close());
  const ask = (path: string, asking?: Asking): Promise<ServerAnswer> =>
    askServer(site?.port ?? 0, path, asking);
  const onDisk = (path: string): Buffer =>
    readFileSync(join(DIST, path.replace(/\/$/, '/index.html')));

  test.each(PAGES)('%s is served as it was built, to be asked for again', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(body.equals(onDisk(path))).toBe(true);
    expect(headers).toMatchObject({
      ...SECURITY,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': ASK_FIRST,
    });
    expect(headers['access-control-allow-origin']).toBe(path === '/data/' ? '*' : undefined);
    expect(headers.server).toBe('nginx');
    // By http it may not be sent (RFC 6797, 7.2).
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('there are pages of many types', () => {
    expect(PAGES.length).toBeGreaterThan(15);
  });

  test.each(PRESENT)('%s is served as %s, %s', async (pattern, type, caching, isOpen) => {
    const file = FILES.find((each) => pattern.test(each) && !each.endsWith('.html')) ?? '';
    const { status, headers, body } = await ask(`/${file}`);
    expect(status).toBe(200);
    expect(body.equals(onDisk(file))).toBe(true);
    expect(headers).toMatchObject({ ...SECURITY, 'content-type': type, 'cache-control': caching });
    expect(headers['access-control-allow-origin']).toBe(isOpen ? '*' : undefined);
    expect(headers['cross-origin-resource-policy']).toBe(isOpen ? 'cross-origin' : undefined);
  });

  test.each(['/', '/feed.xml', `/data/${NOTICE}/measures.csv`, `/notices/${NOTICE}/measures/042/`])(
    '%s comes compressed where one takes it, from the twin',
    async (path) => {
      const { headers, body } = await ask(path, { headers: { 'accept-encoding': 'br, gzip' } });
      expect(headers).toMatchObject({ ...SECURITY, 'content-encoding': 'gzip' });
      expect(headers.vary).toBe('Accept-Encoding');
      // What is compressed on the way has no length beforehand.
      expect(Number(headers['content-length'])).toBe(body.length);
      expect(gunzipSync(body).equals(onDisk(path))).toBe(true);
      const plain = await ask(path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.headers.vary).toBe('Accept-Encoding');
    },
  );

  test('who has the newest version is told so, and of how long it is good', async () => {
    const { headers } = await ask('/about/');
    const again = await ask('/about/', { headers: { 'if-none-match': headers.etag ?? '' } });
    expect(headers.etag).toMatch(/^"[^"]+"$/);
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers['cache-control']).toBe(ASK_FIRST);
    const other = await ask('/about/', { headers: { 'if-none-match': '"other"' } });
    expect(other.status).toBe(200);
  });

  test('HEAD gets what GET would, without the text', async () => {
    const [head, get] = [await ask('/about/', { method: 'HEAD' }), await ask('/about/')];
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers).toEqual({ ...get.headers, date: head.headers.date });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    const { status, headers } = await ask('/about/', { method });
    expect(status).toBe(405);
    // RFC 9110, 15.5.6.
    expect(headers.allow).toBe('GET, HEAD');
    expect(headers).toMatchObject(SECURITY);
  });

  test.each([
    ['/about', '/about/'],
    ['/about?from=home', '/about/?from=home'],
    [`/notices/${NOTICE}`, `/notices/${NOTICE}/`],
    ['//about', '/about/'],
  ])('%s leads to %s, of whatever host and port', async (path, location) => {
    const { status, headers } = await ask(path);
    expect([status, headers.location]).toEqual([301, location]);
    expect(headers).toMatchObject(SECURITY);
  });

  test.each([
    ['an absent page', '/absent/'],
    ['an absent style sheet', '/_astro/absent.css'],
    ['a folder without a page', '/notices/'],
    ['a folder of files', '/_astro/'],
    ['the page for wrong addresses itself', '/404.html'],
    ['a hidden folder', '/.git/config'],
    ['a hidden file among the data', '/data/.hidden.csv'],
    ['a twin', '/about/index.html.gz'],
    ['what other hosts read', '/_headers'],
  ])('%s (%s) gets the page for wrong addresses', async (_name, path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.equals(onDisk('404.html'))).toBe(true);
    expect(headers).toMatchObject({
      ...SECURITY,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': ASK_FIRST,
    });
  });

  test('who gives out certificates can ask', async () => {
    const { status, body } = await ask('/.well-known/acme-challenge/token');
    expect([status, body.toString()]).toEqual([200, 'answer']);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/about/..%2f..%2fsecret.txt',
    '/data../secret.txt',
    '/..\\secret.txt',
  ])('%s does not leave the folder', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain('secret');
  });
});
