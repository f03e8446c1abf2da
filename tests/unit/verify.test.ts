import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readOptions } from '../../scripts/verify/options.ts';
import { verify } from '../../scripts/verify/verify.ts';
import { writeChecksums } from '../../src/checksums/write-checksums.ts';
import { type StaticServer, serveFolder } from '../support/static-server.ts';

const SITE = {
  'index.html': '首页',
  '404.html': '没有这一页',
  'about/index.html': '关于',
  'data/措施 1.csv': '编号',
  _headers: '# none',
};
const PATIENCE = { timeoutMs: 300, retries: 1, pauseMs: 1 };
const nobody = (): void => {};

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'verify-'));
  folder = join(parent, 'site');
  for (const [path, content] of Object.entries(SITE)) await put(path, content);
  await writeChecksums(folder);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function put(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const listOf = (paths: readonly string[]): string =>
  paths.map((path) => `${sha256('x')}  ${path}\n`).join('');

describe('a folder', () => {
  const problems = async (manifest: string | null = null) => {
    const found = await verify({ target: folder, manifest }, nobody);
    return found.problems.map(({ kind, path }) => `${kind} ${path}`).toSorted();
  };

  test('that is as it was published has no problem', async () => {
    const steps: string[] = [];
    const found = await verify({ target: folder, manifest: null }, (...step) =>
      steps.push(step.join('/')),
    );
    expect(found).toEqual({ files: 5, problems: [] });
    expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  test('is told each file that was changed, is missing or is not in the list', async () => {
    await put('about/index.html', '关千');
    await rm(join(folder, 'data'), { recursive: true });
    await put('new.html', '');
    await symlink('/etc/passwd', join(folder, 'link.txt'));
    expect(await problems()).toEqual([
      'different about/index.html',
      'extra link.txt',
      'extra new.html',
      'missing data/措施 1.csv',
    ]);
  });

  test('may have compressed twins, which must give their files back', async () => {
    await put('about/index.html.br', brotliCompressSync('关于'));
    await put('about/index.html.gz', gzipSync('关于'));
    expect(await problems()).toEqual([]);
    await put('about/index.html.br', brotliCompressSync('关千'));
    await put('about/index.html.gz', gzipSync('关于').subarray(0, 12));
    await put('gone.html.gz', gzipSync(''));
    expect(await problems()).toEqual([
      'different about/index.html.br',
      'different about/index.html.gz',
      'extra gone.html.gz',
    ]);
  });

  test('whose list was changed with it is found out by another list only', async () => {
    const own = join(parent, 'own');
    await writeFile(own, await listText());
    expect(await problems(own)).toEqual([]);
    await put('about/index.html', '关千');
    await writeChecksums(folder);
    expect(await problems()).toEqual([]);
    expect(await problems(own)).toEqual(['different SHA256SUMS', 'different about/index.html']);
  });

  test('that is none, or has no list, is a wrong call', async () => {
    await rm(join(folder, 'SHA256SUMS'));
    await expect(problems()).rejects.toThrow('读不到');
    await expect(problems(join(parent, 'none'))).rejects.toThrow('读不到清单');
    await rm(folder, { recursive: true });
    await expect(problems()).rejects.toThrow('个目录');
  });

  async function listText(): Promise<string> {
    const lines = Object.entries(SITE).map(([path, content]) => `${sha256(content)}  ${path}\n`);
    return lines.toSorted((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)).join('');
  }
});

describe('a list', () => {
  test.each([
    ['../../etc/passwd', '第1行的路径不能用'],
    ['a\n', '第2行不是'],
  ])('with %j is refused, be it one’s own or the published one', async (path, fault) => {
    await put('SHA256SUMS', listOf([path]));
    await expect(verify({ target: folder, manifest: null }, nobody)).rejects.toThrow(fault);
    const manifest = join(folder, 'SHA256SUMS');
    await expect(verify({ target: folder, manifest }, nobody)).rejects.toThrow(fault);
  });
});

describe('a site', () => {
  /** What the server answers in place of the file at a path, and how often that was asked for. */
  let instead: Record<string, (response: ServerResponse) => unknown>;
  let asked: string[];
  let files: StaticServer;
  let front: Server;
  let home: URL;

  beforeEach(async () => {
    instead = {};
    asked = [];
    files = await serveFolder(folder);
    front = createServer((request, response) => {
      const path = request.url ?? '/';
      asked.push(path);
      const answer = instead[path];
      if (answer) answer(response);
      else forward(path, response).catch(() => response.destroy());
    });
    await new Promise<void>((ready) => front.listen(0, '127.0.0.1', ready));
    const address = front.address();
    if (address === null || typeof address === 'string') throw new Error('No port');
    home = new URL(`http://127.0.0.1:${address.port}/`);
  });
  afterEach(async () => {
    front.closeAllConnections();
    await new Promise((closed) => front.close(closed));
    await files.close();
  });

  async function forward(path: string, response: ServerResponse): Promise<void> {
    const found = await fetch(new URL(path, files.url), { redirect: 'manual' });
    response.writeHead(found.status, { 'content-type': 'text/plain' });
    response.end(Buffer.from(await found.arrayBuffer()));
  }

  const problems = async (manifest: string | null = null): Promise<string[]> => {
    const found = await verify({ target: home, manifest }, nobody, PATIENCE);
    return found.problems.map(({ kind, path, detail }) => `${kind} ${path} ${detail}`.trim());
  };

  test('that serves what was published has no problem; pages are asked for at their addresses', async () => {
    expect(await problems()).toEqual([]);
    const lost = asked.filter((path) => path.startsWith('/verify-'));
    expect(lost).toHaveLength(1);
    expect(asked.toSorted()).toEqual(
      [
        '/',
        '/SHA256SUMS',
        '/_headers',
        '/about/',
        `/data/${encodeURI('措施 1.csv')}`,
        ...lost,
      ].toSorted(),
    );
  });

  test('may keep _headers to itself, but not serve another', async () => {
    instead['/_headers'] = (response) => response.writeHead(404).end();
    expect(await problems()).toEqual([]);
    instead['/_headers'] = (response) => response.end('other');
    expect(await problems()).toEqual(['different _headers']);
  });

  test('with one changed byte, a file that is gone and a 404 page that is another is told so', async () => {
    await put('404.html', '别的');
    await put('about/index.html', '关千');
    await rm(join(folder, 'data'), { recursive: true });
    expect((await problems()).toSorted()).toEqual([
      'different 404.html',
      'different about/index.html',
      'missing data/措施 1.csv 404',
    ]);
  });

  test('that answers 200 where nothing is has no 404 page', async () => {
    await problems();
    const lost = asked.find((path) => path.startsWith('/verify-')) ?? '';
    instead[lost] = (response) => response.end('没有这一页');
    expect(await problems()).toEqual([`status 404.html ${home}${lost.slice(1)} 答 200，应为 404`]);
  });

  test.each([
    ['https://elsewhere.example/about/', 'https://elsewhere.example/about/'],
    ['/about', 'about'],
  ])('that redirects to %s is not followed', async (location, target) => {
    let isFollowed = false;
    instead['/about/'] = (response) => response.writeHead(302, { location }).end();
    instead['/about'] = (response) => {
      isFollowed = true;
      response.end('关于');
    };
    const where = URL.parse(target, home)?.href;
    expect(await problems()).toEqual([`redirected about/index.html ${home}about/ 转到 ${where}`]);
    expect(isFollowed).toBe(false);
  });

  test('that fails is asked again, then told', async () => {
    instead['/about/'] = (response) => response.writeHead(500).end();
    expect(await problems()).toEqual([`status about/index.html ${home}about/ 答 500，应为 200`]);
    expect(asked.filter((path) => path === '/about/')).toHaveLength(2);
  });

  test('that fails once only has no problem', async () => {
    instead['/about/'] = (response) => {
      delete instead['/about/'];
      response.writeHead(503).end();
    };
    expect(await problems()).toEqual([]);
  });

  test('that breaks off, or never ends, is told so', async () => {
    instead['/about/'] = (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('关于');
      setTimeout(() => response.destroy(), 5);
    };
    expect(await problems()).toEqual([
      expect.stringMatching(/^unreachable about\/index.html 连接中断或没有收全/),
    ]);
    instead['/about/'] = (response) => response.writeHead(200).write('关于');
    expect(await problems()).toEqual(['unreachable about/index.html 0.3秒内没有收全']);
  });

  test('whose list was changed with it is found out by another list only', async () => {
    const own = join(parent, 'own');
    await writeFile(own, await (await fetch(new URL('SHA256SUMS', home))).text());
    await put('about/index.html', '关千');
    await writeChecksums(folder);
    expect(await problems()).toEqual([]);
    expect((await problems(own)).toSorted()).toEqual([
      'different SHA256SUMS',
      'different about/index.html',
    ]);
  });

  test.each([
    ['does not publish', (response: ServerResponse) => response.writeHead(404).end(), '答 404'],
    [
      'has elsewhere',
      (response: ServerResponse) => response.writeHead(301, { location: '/x/SHA256SUMS' }).end(),
      '转到 /x/SHA256SUMS',
    ],
    ['wrote wrongly', (response: ServerResponse) => response.end('<html>'), '第1行不是'],
    [
      'leads out with',
      (response: ServerResponse) => response.end(listOf(['../../etc/passwd'])),
      '第1行的路径不能用',
    ],
  ])('whose list it %s is refused', async (_what, answer, fault) => {
    instead['/SHA256SUMS'] = answer;
    await expect(problems()).rejects.toThrow(fault);
    expect(asked.every((path) => path === '/SHA256SUMS')).toBe(true);
  });

  test('that is not there is refused', async () => {
    front.closeAllConnections();
    await new Promise((closed) => front.close(closed));
    await expect(problems()).rejects.toThrow('取不到');
  });
});

describe('the command line', () => {
  test('takes one address or folder', () => {
    expect(readOptions(['https://example.org/a', '--manifest', 'm', '--json'])).toEqual({
      target: new URL('https://example.org/a/'),
      manifest: 'm',
      json: true,
    });
    expect(readOptions(['dist'])).toEqual({ target: 'dist', manifest: null, json: false });
    expect(readOptions(['--help'])).toBeNull();
  });

  test.each([
    [[], '一个网址或目录'],
    [['a', 'b'], '一个网址或目录'],
    [['ftp://example.org/'], '不是网站首页的网址'],
    [['https://example.org/?a=b'], '不是网站首页的网址'],
    [['dist', '--manifest', ''], '--manifest 后面要写文件名'],
    [['dist', '--fast'], '不认识的选项'],
  ])('%j is refused', (args, fault) => {
    expect(() => readOptions(args)).toThrow(fault);
  });
});
