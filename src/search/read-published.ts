import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedNotice, PublishedSource } from './search-documents.ts';

/** The notices in a folder of published data: one folder each, told by its `notice.json`. */
export async function openPublished(folder: string): Promise<PublishedSource> {
  const entries = await readdir(folder, { withFileTypes: true });
  const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = async (id: string, file: string) =>
    JSON.parse(await readFile(join(folder, id, file), 'utf8'));
  const notices: PublishedNotice['notice'][] = [];
  for (const id of ids.toSorted()) notices.push(await read(id, 'notice.json'));
  return { notices, measuresOf: (id) => read(id, 'measures.json') };
}

/** All notices in a folder of published data at once, sorted by id. */
export async function readPublished(folder: string): Promise<PublishedNotice[]> {
  const { notices, measuresOf } = await openPublished(folder);
  return Promise.all(
    notices.map(async (notice) => ({ notice, measures: await measuresOf(notice.id) })),
  );
}

/** Notices that are in memory already. */
export function publishedSource(published: readonly PublishedNotice[]): PublishedSource {
  const measures = new Map(published.map((each) => [each.notice.id, each.measures]));
  return {
    notices: published.map(({ notice }) => notice),
    measuresOf: async (id) => measures.get(id) ?? [],
  };
}
