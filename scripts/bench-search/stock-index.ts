import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from '../../src/search/build-index.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';

/** Bytes before the JSON of a fragment. */
const FRAGMENT_SIGNATURE = 'pagefind_dcd';

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

export interface StockIndex {
  files: readonly IndexFile[];
  /** Path of the measure that a record of the index stands for. */
  pathOf: ReadonlyMap<string, string>;
}

/** Indexes the texts of the measures as Pagefind's documentation says, with its defaults. */
export async function buildStockIndex(published: readonly PublishedNotice[]): Promise<StockIndex> {
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const { notice, measures } of published) {
      for (const { id, text } of measures) {
        const url = `notices/${notice.id}/measures/${id}/`;
        const added = await index.addCustomRecord({ url, content: text, language: 'zh-cn' });
        if (added.errors.length > 0) {
          throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
        }
      }
    }
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(`Pagefind wrote no index: ${problems.join('; ')}`);
    return {
      files: files.map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
      pathOf: new Map(Array.from(recordsByPath(files), ([path, record]) => [record, path])),
    };
  } finally {
    await close();
  }
}

/** The engine's ids of the records, by the path that each was added with: fragments tell them. */
function recordsByPath(files: readonly PagefindFile[]): Map<string, string> {
  const records = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const json = gunzipSync(content).toString('utf8').slice(FRAGMENT_SIGNATURE.length);
    const fragment: { url: string } = JSON.parse(json);
    records.set(fragment.url, id);
  }
  return records;
}
