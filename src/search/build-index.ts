import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type BuiltIndex, buildCatalogue } from './build-catalogue.ts';
import type { SynonymGroup } from './catalogue.ts';
import {
  measureDocuments,
  type PublishedNotice,
  passageDrafts,
  type SearchDocument,
  sortPublished,
} from './search-documents.ts';

/**
 * Postings in a piece of the index. Pagefind's 20,000 would put all words of a notice into three
 * pieces of 30 kB; small ones let a query fetch only the characters that it is about.
 */
const POSTINGS_PER_CHUNK = '400';

/** Pagefind's own look, which this site does not use, and its highlighter. */
const UNUSED = /(?:ui\.(?:js|css)|highlight\.js)$/;

/** Bytes before the JSON of a fragment. */
const FRAGMENT_SIGNATURE = 'pagefind_dcd';

interface PagefindFile {
  path: string;
  content: Uint8Array;
}

export interface IndexFile {
  /** Path below the site's base. */
  path: string;
  content: Uint8Array | string;
}

/**
 * Makes the files by which the browser searches: Pagefind's index with a record for each measure
 * and each other text, and the catalogue that says which record is what.
 */
export async function buildSearchIndex(
  published: readonly PublishedNotice[],
  synonyms: readonly SynonymGroup[],
): Promise<IndexFile[]> {
  const sorted = sortPublished(published);
  const documents = [
    ...measureDocuments(sorted),
    ...passageDrafts(sorted).map(({ document }) => document),
  ];
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = POSTINGS_PER_CHUNK;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const document of documents) await addDocument(index, document);
    const { files, errors: problems } = await index.getFiles();
    if (problems.length > 0) throw new Error(`Pagefind wrote no index: ${problems.join('; ')}`);
    const catalogue = buildCatalogue(sorted, synonyms, readIndex(files));
    return [
      ...files
        .filter(({ path }) => !UNUSED.test(path))
        .map(({ path, content }) => ({ path: `pagefind/${path}`, content })),
      { path: 'search/catalogue.json', content: `${JSON.stringify(catalogue)}\n` },
    ];
  } finally {
    await close();
  }
}

async function addDocument(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const { path, text, content, figures } = document;
  const { errors } = await index.addCustomRecord({
    url: path,
    content,
    language: 'zh-cn',
    meta: { text, figures: figures.join('\n') },
  });
  if (errors.length > 0) throw new Error(`Pagefind refused ${path}: ${errors.join('; ')}`);
}

/** What only the files tell: the hash of the index, and the ids of its records. */
function readIndex(files: readonly PagefindFile[]): BuiltIndex {
  const meta = /^pagefind\.(.+)\.pf_meta$/m.exec(files.map(({ path }) => path).join('\n'));
  const hash = meta?.[1];
  if (hash === undefined) throw new Error('The index has no list of its pieces');
  const records = recordsByPath(files);
  const recordOf = (path: string): string => {
    const record = records.get(path);
    if (record === undefined) throw new Error(`The index has no record for ${path}`);
    return record;
  };
  return { hash, recordOf };
}

/** The engine's ids of the records, by the path that each was added with: fragments tell them. */
export function recordsByPath(files: readonly PagefindFile[]): Map<string, string> {
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
