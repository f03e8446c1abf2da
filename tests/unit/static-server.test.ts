import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

const FILES = {
  'secret.txt': 'secret',
  'dist-other/secret.txt': 'secret',
  'dist/index.html': '首页',
  'dist/404.html': '没有这一页',
  'dist/notices/index.html': '通报',
  'dist/data/source.txt': '原文',
  'dist/data/ledger.json': '{}',
  'dist/data/措施.csv': '编号',
  'dist/index.css': '',
  'dist/index.js': '',
  'dist/index.wasm': '',
  'dist/favicon.svg': '<svg/>',
  'dist/sitemap.xml': '<urlset/>',
  'dist/font.woff2': '',
  'dist/card.png': '',
  'dist/unknown.bin': '',
} as const;

let folder: string;
let server: StaticServer;
let serverWithBase: StaticServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-server-'));
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  server = await serveFolder(join(folder, 'dist'));
  serverWithBase = await serveFolder(join(folder, 'dist'), { base: '/zhenggai/' });
});

afterAll(async () => {
  await server.close();
  await serverWithBase.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  location: string | undefined;
  type: string | undefined;
  body: string;
}

/** Sends the path as it stands; `fetch()` would tidy up `..` and follow redirects. */
function get(path: string, { url } = server): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, agent: false }, (response) => {
      const { statusCode: status, headers } = response;
      const { location, 'content-type': type } = headers;
      text(response).then((body) => resolve({ status, location, type, body }), reject);
    });
    outgoing.once('error', reject).end();
  });
}

describe('pages', () => {
  test.each([
    ['/', '首页'],
    ['/index.html', '首页'],
    ['/notices/', '通报'],
    ['/notices/?status=ongoing', '通报'],
  ])('%s is served', async (path, body) => {
    expect(await get(path)).toMatchObject({ status: 200, body });
  });

  test('a directory without its trailing slash is redirected, with its query', async () => {
    expect(await get('/notices?status=ongoing')).toMatchObject({
      status: 301,
      location: '/notices/?status=ongoing',
    });
  });

  test('a percent-encoded file name is served', async () => {
    const path = `/data/${encodeURIComponent('措施.csv')}`;
    expect(await get(path)).toMatchObject({ status: 200, body: '编号' });
  });

  test.each([
    ['an absent page', '/absent/'],
    ['an absent file', '/absent.txt'],
    ['a directory without a page', '/data/'],
    ['a file with a trailing slash', '/data/source.txt/'],
    ['broken percent-encoding', '/%E6%8E'],
    ['a null byte', '/index.html%00'],
  ])('%s gets 404.html with status 404', async (_, path) => {
    expect(await get(path)).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
      body: '没有这一页',
    });
  });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/notices/..%2f..%2fsecret.txt',
  '/..%2fdist-other%2fsecret.txt',
  '/../dist-other/secret.txt',
])('%s does not leave the folder', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: '没有这一页' });
});

describe('below a base path', () => {
  test('the address ends with the base', () => {
    expect(new URL(serverWithBase.url).pathname).toBe('/zhenggai/');
  });

  test.each([
    ['/zhenggai/', '首页'],
    ['/zhenggai/notices/', '通报'],
  ])('%s is served', async (path, body) => {
    expect(await get(path, serverWithBase)).toMatchObject({ status: 200, body });
  });

  test.each([
    ['/zhenggai', '/zhenggai/'],
    ['/zhenggai/notices', '/zhenggai/notices/'],
  ])('%s is redirected', async (path, location) => {
    expect(await get(path, serverWithBase)).toMatchObject({ status: 301, location });
  });

  test.each(['/', '/notices/', '/zhenggai-other/', '/zhenggai/..%2fsecret.txt'])(
    '%s is not found',
    async (path) => {
      expect(await get(path, serverWithBase)).toMatchObject({ status: 404 });
    },
  );
});

describe('a site with _headers', () => {
  test('is served with what its rules say of each file, and the type that they name', async () => {
    const own = await mkdtemp(join(tmpdir(), 'static-server-'));
    await writeFile(join(own, 'feed.xml'), '<feed/>');
    const written = '/*\n  X-One: 1\n\n/feed.xml\n  X-One: 2\n  Content-Type: text/plain\n';
    await writeFile(join(own, '_headers'), written);
    const withHeaders = await serveFolder(own);
    const feed = await fetch(`${withHeaders.url}feed.xml`);
    expect(feed.headers.get('x-one')).toBe('1, 2');
    expect(feed.headers.get('content-type')).toBe('text/plain');
    await withHeaders.close();
    await rm(own, { recursive: true });
  });
});

test.each([
  ['/index.html', 'text/html; charset=utf-8'],
  ['/index.css', 'text/css; charset=utf-8'],
  ['/index.js', 'text/javascript; charset=utf-8'],
  ['/index.wasm', 'application/wasm'],
  ['/data/source.txt', 'text/plain; charset=utf-8'],
  ['/data/ledger.json', 'application/json; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/font.woff2', 'font/woff2'],
  ['/card.png', 'image/png'],
  ['/unknown.bin', 'application/octet-stream'],
])('%s has content type %s', async (path, type) => {
  expect(await get(path)).toMatchObject({ status: 200, type });
});
