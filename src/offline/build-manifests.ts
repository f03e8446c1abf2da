import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../checksums/site-files.ts';
import { rememberEach } from '../domain/remember.ts';
import { readPublished } from '../search/read-published.ts';
import { FIXED_FILES, isPrintFoot, type OfflineFile, type OfflineManifest } from './shelf.ts';

/** Pages that are of no use without a network: the search needs its index, the editor its server. */
const ONLINE_PAGES = ['search/index.html', 'admin/index.html'];
const ASSETS = '_astro/';

/** For each notice of a built site, what a reader must keep to read it without a network. */
export async function buildManifests(dist: string): Promise<OfflineManifest[]> {
  const files = (await listFiles(dist)).toSorted();
  const read = (file: string): Promise<Buffer> => readFile(join(dist, file));
  const assets = new Map<string, string>();
  for (const file of files.filter((each) => each.startsWith(ASSETS))) {
    assets.set(file, (await read(file)).toString('utf8'));
  }
  const sitePages = files.filter(
    (file) => /^([^/]+\/)?index\.html$/.test(file) && !ONLINE_PAGES.includes(file),
  );
  const ofNotices = Map.groupBy(files, (file) => /^notices\/([^/]+)\//.exec(file)?.[1] ?? '');
  const manifests: OfflineManifest[] = [];
  for (const { notice, measures } of await readPublished(join(dist, 'data'))) {
    const changes = measures.flatMap(({ updates }) => updates.map(({ date }) => date));
    const own = ofNotices.get(notice.id) ?? [];
    const contents = new Map<string, Buffer>();
    for (const file of [...sitePages, ...own.filter((each) => each.endsWith('.html'))]) {
      contents.set(file, await read(file));
    }
    const texts = Array.from(contents.values(), (content) => content.toString('utf8'));
    for (const file of [
      ...reachableAssets(texts, assets),
      ...FIXED_FILES,
      ...own.filter(isPrintFoot),
    ]) {
      contents.set(file, await read(file));
    }
    const kept = Array.from(contents, ([file, content]): OfflineFile => {
      return { url: file.replace(/(^|\/)index\.html$/, '$1'), digest: sha256(content) };
    });
    manifests.push({
      notice: notice.id,
      title: notice.title,
      date: [notice.revised, ...changes].toSorted().at(-1) ?? notice.revised,
      version: versionOf(kept),
      bytes: Array.from(contents.values()).reduce((sum, { length }) => sum + length, 0),
      files: kept,
    });
  }
  return manifests;
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
  for (const page of pages) for (const [file] of page.matchAll(/_astro\/[\w.~-]+/g)) reach(file);
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
