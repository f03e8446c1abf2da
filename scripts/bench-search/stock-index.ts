import { close, createIndex } from 'pagefind';
import { type IndexFile, recordsByPath } from '../../src/search/build-index.ts';
import type { PublishedNotice } from '../../src/search/search-documents.ts';

/** Set by our own index build; the index beside it has Pagefind's default. */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

export interface StockIndex {
  files: readonly IndexFile[];
  /** Path of the measure that a record of the index stands for. */
  pathOf: ReadonlyMap<string, string>;
}

/** Indexes the texts of the measures as Pagefind's documentation says, with its defaults. */
export async function buildStockIndex(published: readonly PublishedNotice[]): Promise<StockIndex> {
  delete process.env[CHUNK_SIZE];
  // A service that is still running would have read the variable when it started.
  await close();
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
