import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { followLinks } from '../support/broken-links.ts';

const HOME = 'https://example.org/site/';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'follow-links-'));
  await put('index.html', '<h1 id="top">首页</h1>');
  await put('about/index.html', '<h1 id="关于">关于</h1>');
  await put('card.png', '');
  await put('_astro/a.js', '');
  await put('data/m.csv', '');
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

const brokenIn = async (path: string, content: string): Promise<string[]> => {
  await put(path, content);
  return followLinks(folder, HOME).broken.map(({ address }) => address);
};

test('addresses that lead somewhere are not told, nor those of others', async () => {
  const page = `<p id="here"></p><label for="here"></label><a href="#here"></a><a href=""></a>
    <a href="/site/about/#%E5%85%B3%E4%BA%8E"></a><a href="../about/#:~:text=%E5%85%B3"></a>
    <a href="https://example.org/"></a><a href="https://elsewhere.example/x"></a><a href="mailto:a@b.example"></a>
    <img srcset="/site/card.png 1x, ../card.png 2x"><button popovertarget="here" aria-controls="here here">
    <meta property="og:image" content="https://example.org/site/card.png"><a href="/site/?q=公厕"></a>
    <script type="application/ld+json">{"url":"https://example.org/site/about/"}</script>`;
  expect(await brokenIn('page/index.html', page)).toEqual([]);
  expect(followLinks(folder, HOME).followed).toEqual({ html: 9 });
});

describe('what leads nowhere is told, in', () => {
  test.each([
    ['a link', '<a href="/site/none/">', '/site/none/'],
    ['a page without its slash', '<a href="/site/about">', '/site/about'],
    ['an anchor of this page', '<a href="#none">', '#none'],
    ['an anchor of another', '<a href="/site/about/#none">', '/site/about/#none'],
    ['a picture', '<img src="none.png">', 'none.png'],
    ['a set of pictures', '<img srcset="../card.png 1x, none.png 2x">', 'none.png'],
    ['a form', '<form action="/site/none/">', '/site/none/'],
    ['a label', '<label for="none">', '#none'],
    ['a popover', '<button popovertarget="none">', '#none'],
    ['a description', '<p aria-describedby="none">', '#none'],
    ['one of two names', '<p id="a" aria-labelledby="a none">', '#none'],
    ['what it controls', '<button aria-controls="none">', '#none'],
    ['what scripts are told', '<div data-source="/site/none.json">', '/site/none.json'],
    ['a canonical address', `<link rel="canonical" href="${HOME}none/">`, `${HOME}none/`],
    ['a card', `<meta property="og:image" content="${HOME}none.png">`, `${HOME}none.png`],
    [
      'linked data',
      `<script type="application/ld+json">{"a":"${HOME}none"}</script>`,
      `${HOME}none`,
    ],
  ])('%s', async (_where, html, address) => {
    expect(await brokenIn('page/index.html', html)).toEqual([address]);
  });

  test.each([
    ['a style', '_astro/a.css', '@font-face{src:url("./none.woff2")}', './none.woff2'],
    ['an imported style', '_astro/a.css', '@import "none.css";a{b:url(../card.png)}', 'none.css'],
    ['an import', '_astro/b.js', 'import"./a.js";import{a}from"./none.js"', './none.js'],
    ['a later import', '_astro/b.js', 'b(()=>import(`./none.js`),[])', './none.js'],
    [
      'what an import needs',
      '_astro/b.js',
      'm=["_astro/a.js","_astro/none.css"]',
      '_astro/none.css',
    ],
    ['what is asked for', '_astro/b.js', `fetch(\`\${b}data/none.json\`)`, 'data/none.json'],
    ['data', 'data/m.json', `[{"url":"${HOME}about/#none"}]`, `${HOME}about/#none`],
    ['a table', 'data/n.csv', `1,${HOME}none/,2`, `${HOME}none/`],
    ['a feed', 'feed.xml', `<link href="${HOME}none/?a=1&amp;b=2"/>`, `${HOME}none/?a=1&b=2`],
    ['the list for robots', 'robots.txt', `Sitemap: ${HOME}none.xml\n`, `${HOME}none.xml`],
  ])('%s', async (_where, path, content, address) => {
    expect(await brokenIn(path, content)).toEqual([address]);
  });
});
