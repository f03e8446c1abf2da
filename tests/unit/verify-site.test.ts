import { writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../scripts/verify/verify.ts';
import { writeChecksums } from '../../src/checksums/write-checksums.ts';
import { type FrontServer, serveInFront } from '../support/front-server.ts';
import { createSampleSite, type SampleSite } from '../support/sample-site.ts';

const PATIENCE = { timeoutMs: 300, retries: 1, pauseMs: 1 };
const nobody = (): void => {};
/** A list whose one file is outside the site; the digest is of no matter. */
const LEADING_OUT = `${'0'.repeat(64)}  ../../etc/passwd\n`;

let sample: SampleSite;
beforeEach(async () => {
  sample = await createSampleSite();
});
afterEach(() => sample.remove());

describe('a site', () => {
  let server: FrontServer;
  beforeEach(async () => {
    server = await serveInFront(sample.folder);
  });
  afterEach(() => server.close());

  const problems = async (manifest: string | null = null): Promise<string[]> => {
    const found = await verify({ target: server.home, manifest }, nobody, PATIENCE);
    return found.problems.map(({ kind, path, detail }) => `${kind} ${path} ${detail}`.trim());
  };

  test('that serves what was published has no problem; pages are server.asked for at their addresses', async () => {
    expect(await problems()).toEqual([]);
    const lost = server.asked.filter((path) => path.startsWith('/verify-'));
    expect(lost).toHaveLength(1);
    expect(server.asked.toSorted()).toEqual(
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
    server.instead['/_headers'] = (response) => response.writeHead(404).end();
    expect(await problems()).toEqual([]);
    server.instead['/_headers'] = (response) => response.end('other');
    expect(await problems()).toEqual(['different _headers']);
  });

  test('with one changed byte, a file that is gone and a 404 page that is another is told so', async () => {
    await sample.put('404.html', '别的');
    await sample.put('about/index.html', '关千');
    await sample.drop('data');
    expect((await problems()).toSorted()).toEqual([
      'different 404.html',
      'different about/index.html',
      'missing data/措施 1.csv 404',
    ]);
  });

  test('that answers 200 where nothing is has no 404 page', async () => {
    await problems();
    const lost = server.asked.find((path) => path.startsWith('/verify-')) ?? '';
    server.instead[lost] = (response) => response.end('没有这一页');
    expect(await problems()).toEqual([
      `status 404.html ${server.home}${lost.slice(1)} 答 200，应为 404`,
    ]);
  });

  test.each([
    ['https://elsewhere.example/about/', 'https://elsewhere.example/about/'],
    ['/about', 'about'],
  ])('that redirects to %s is not followed', async (location, target) => {
    let isFollowed = false;
    server.instead['/about/'] = (response) => response.writeHead(302, { location }).end();
    server.instead['/about'] = (response) => {
      isFollowed = true;
      response.end('关于');
    };
    const where = URL.parse(target, server.home)?.href;
    expect(await problems()).toEqual([
      `redirected about/index.html ${server.home}about/ 转到 ${where}`,
    ]);
    expect(isFollowed).toBe(false);
  });

  test('that fails is server.asked again, then told', async () => {
    server.instead['/about/'] = (response) => response.writeHead(500).end();
    expect(await problems()).toEqual([
      `status about/index.html ${server.home}about/ 答 500，应为 200`,
    ]);
    expect(server.asked.filter((path) => path === '/about/')).toHaveLength(2);
  });

  test('that fails once only has no problem', async () => {
    server.instead['/about/'] = (response) => {
      delete server.instead['/about/'];
      response.writeHead(503).end();
    };
    expect(await problems()).toEqual([]);
  });

  test('that breaks off, or never ends, is told so', async () => {
    server.instead['/about/'] = (response) => {
      response.writeHead(200, { 'content-length': 100 }).write('关于');
      setTimeout(() => response.destroy(), 5);
    };
    expect(await problems()).toEqual([
      expect.stringMatching(/^unreachable about\/index.html 连接中断或没有收全/),
    ]);
    server.instead['/about/'] = (response) => response.writeHead(200).write('关于');
    expect(await problems()).toEqual(['unreachable about/index.html 0.3秒内没有收全']);
  });

  test('whose list was changed with it is found out by another list only', async () => {
    await writeFile(sample.ownList, await (await fetch(new URL('SHA256SUMS', server.home))).text());
    await sample.put('about/index.html', '关千');
    await writeChecksums(sample.folder);
    expect(await problems()).toEqual([]);
    expect((await problems(sample.ownList)).toSorted()).toEqual([
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
      (response: ServerResponse) => response.end(LEADING_OUT),
      '第1行的路径不能用',
    ],
  ])('whose list it %s is refused', async (_what, answer, fault) => {
    server.instead['/SHA256SUMS'] = answer;
    await expect(problems()).rejects.toThrow(fault);
    expect(server.asked.every((path) => path === '/SHA256SUMS')).toBe(true);
  });

  test('that is not there is refused', async () => {
    const { home: target, close } = await serveInFront(sample.folder);
    await close();
    await expect(verify({ target, manifest: null }, nobody, PATIENCE)).rejects.toThrow('取不到');
  });
});
