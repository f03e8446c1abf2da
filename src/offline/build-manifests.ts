import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../checksums/site-files.ts';
import { rememberEach } from '../domain/remember.ts';
import { openPublished } from '../search/read-published.ts';
import { FIXED_FILES, isPrintFoot, type OfflineFile, type OfflineManifest } from './shelf.ts';

/** Pages that are of no use without a network: the search needs its index, the editor its server. */
const ONLINE_PAGES = ['search/index.html', 'admin/index.html'];
const ASSETS = '_astro/';
const NAMED_ASSET = /_astro\/[\w.~-]+/g;

/** A file that is kept, its size, and the styles and scripts that it names. */
interface KeptFile extends OfflineFile {
  bytes: number;
  assets: string;
}

/** For each notice of a built site, what a reader must keep to read it without a network. */
export async function* buildManifests(dist: string): AsyncGenerator<OfflineManifest> {
  const files = (await listFiles(dist)).toSorted();
  const read = (file: string): KeptFile => describe(file, readFileSync(join(dist, file)));
  const assets = new Map<string, string>();
  for (const file of files.filter((each) => each.startsWith(ASSETS))) {
    assets.set(file, readFileSync(join(dist, file), 'utf8'));
  }
  const sitePages = files
    .filter((file) => /^([^/]+\/)?index\.html$/.test(file) && !ONLINE_PAGES.includes(file))
    .map(read);
  const fixedFiles = FIXED_FILES.map(read);
  const ofNotices = Map.groupBy(files, (file) => /^notices\/([^/]+)\//.exec(file)?.[1] ?? '');
  const { notices, measuresOf } = await openPublished(join(dist, 'data'));
  for (const { id, title, revised } of notices) {
    const changes = (await measuresOf(id)).flatMap(({ updates }) =>
      updates.map(({ date }) => date),
    );
    const own = ofNotices.get(id) ?? [];
    const pages = [...sitePages, ...own.filter((each) => each.endsWith('.html')).map(read)];
    const named = pages.map((page) => page.assets);
    const kept = [
      ...pages,
      ...reachableAssets(named, assets).map(read),
      ...fixedFiles,
      ...own.filter(isPrintFoot).map(read),
    ];
    yield {
      notice: id,
      title,
      date: [revised, ...changes].toSorted().at(-1) ?? revised,
      version: versionOf(kept),
      bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0),
      files: kept.map(({ url, digest }): OfflineFile => ({ url, digest })),
    };
  }
}

function describe(file: string, content: Buffer): KeptFile {
  return {
    url: file.replace(/(^|\/)index\.html$/, '$1'),
    digest: sha256(content),
    bytes: content.length,
    // Their names are ASCII, whatever the page is written in.
    assets: Array.from(content.toString('latin1').matchAll(NAMED_ASSET), ([name]) => name).join(
      ' ',
    ),
  };
}

/** The styles and scripts that pages name, and those that these name in turn. */
export function reachableAssets(
  pages: readonly string[],
  assets: ReadonlyMap<string, string>,
): string[] {
  const links = linksAmong(assets);
  const found = new Set<string>();
  const reach = (file: string): void => {
    if (!assets.has(file) || found.has(file)) return;
    found.add(file);
    for (const named of links.get(file) ?? []) reach(named);
  };
  for (const page of pages) for (const [file] of page.matchAll(NAMED_ASSET)) reach(file);
  return Array.from(found).toSorted();
}

/** Which assets each asset names, read once for all notices. */
const linksAmong = rememberEach(
  (assets: ReadonlyMap<string, string>) =>
    new Map(
      Array.from(assets, ([file, content]) => {
        const names = Array.from(content.matchAll(/[\w.~-]+\.\w+/g), ([name]) => ASSETS + name);
        return [file, names.filter((name) => assets.has(name))];
      }),
    ),
);

function versionOf(files: readonly OfflineFile[]): string {
  return sha256(files.map(({ url, digest }) => `${url} ${digest}\n`).join(''))
    .replace(/\W/g, '')
    .slice(0, 16);
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64');
}
