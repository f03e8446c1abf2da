import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where every address that was ever published is recorded; nothing is taken out of it. */
export const RECORD = 'tests/site/published-addresses';

const SITE = 'site';

/** All recorded addresses, below the site's base. */
export async function readRecord(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(
    names.toSorted().map((name) => readFile(join(folder, name), 'utf8')),
  );
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [path = '', ...anchors] = line.split(' ');
      return [path, ...anchors.map((anchor) => `${path}${anchor}`)];
    });
}

/** Adds addresses to the record: a file for each notice, a line for each path, with the places on its page. */
export async function addToRecord(folder: string, added: readonly string[]): Promise<void> {
  const addresses = new Set([...(await readRecord(folder)), ...added]);
  const anchorsOf = new Map<string, string[]>();
  for (const address of addresses) {
    const [path = '', anchor] = address.split('#');
    const anchors = anchorsOf.get(path) ?? [];
    anchorsOf.set(path, anchor === undefined ? anchors : [...anchors, `#${anchor}`]);
  }
  const files = Map.groupBy(anchorsOf, ([path]) => fileOf(path));
  await mkdir(folder, { recursive: true });
  for (const [name, entries] of files) {
    const lines = entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, anchors]) => `${[path, ...anchors].join(' ')}\n`);
    await writeFile(join(folder, `${name}.txt`), lines.join(''));
  }
}

function fileOf(path: string): string {
  return /^\/(?:notices|data)\/([^/]+)\//.exec(path)?.[1] ?? SITE;
}
