import { expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { isSiteUrl, siteAddress } from '../../src/site.config.ts';

test.each([
  ['https://www.example.org/', { site: 'https://www.example.org', base: '/' }],
  ['https://example.org/zhenggai', { site: 'https://example.org', base: '/zhenggai/' }],
  ['http://localhost:8080/a/b/', { site: 'http://localhost:8080', base: '/a/b/' }],
])('%s is where a site can live', (url, address) => {
  expect(isSiteUrl(url)).toBe(true);
  expect(siteAddress(url)).toEqual(address);
});

test.each([
  'www.example.org',
  'ftp://example.org/',
  'https://example.org/?page=1',
  'https://example.org/#top',
  'https://',
])('%s is refused, with what to write instead', async (siteUrl) => {
  const problems = await checkSite('.', { siteUrl, undated: [] });
  expect(problems.map(({ message }) => message)).toEqual([
    `SITE_URL 是“${siteUrl}”，不是网站的网址；请写完整，如 SITE_URL=https://www.example.org/ npm run build`,
  ]);
});

test.each([undefined, '', null])(
  'where none is given (%s), the site lives here',
  async (siteUrl) => {
    expect(await checkSite('.', { siteUrl, undated: [] })).toEqual([]);
    expect(siteAddress(siteUrl ?? undefined).site).toBe('http://localhost:4321');
  },
);
