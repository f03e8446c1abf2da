import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { synthesizeNotices } from '../../scripts/bench-search/synthetic-measures.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { publishedSource, readPublished } from '../../src/search/read-published.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';
import { siteAddress } from '../../src/site.config.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

/** What the search page needs of a built site, besides its index. */
const NEEDED = ['_astro', '_headers', 'favicon.svg', 'reading-mode.js', 'search/index.html'];

export interface SiteOfYears extends StaticServer {
  published: readonly PublishedNotice[];
}

/** The built search page over notices of several years, synthesized from the real one. */
export async function serveSiteOfYears(measures: number, seed: number): Promise<SiteOfYears> {
  const dist = join(process.cwd(), 'dist');
  const folder = await mkdtemp(join(tmpdir(), 'site-of-years-'));
  for (const file of NEEDED) await cp(join(dist, file), join(folder, file), { recursive: true });
  const published = synthesizeNotices(await readPublished(join(dist, 'data')), measures, seed);
  for await (const { path, content } of buildSearchIndex(publishedSource(published), [])) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const server = await serveFolder(folder, siteAddress(process.env['SITE_URL']));
  const close = async (): Promise<void> => {
    await server.close();
    await rm(folder, { recursive: true });
  };
  return { url: server.url, close, published };
}
