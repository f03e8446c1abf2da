import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublishedNotice } from './search-documents.ts';

/** The notices in a folder of published data: one folder each, told by its `notice.json`. */
export async function readPublished(folder: string): Promise<PublishedNotice[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const notices = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    notices.toSorted().map(async (name): Promise<PublishedNotice> => {
      const read = async (file: string) =>
        JSON.parse(await readFile(join(folder, name, file), 'utf8'));
      return { notice: await read('notice.json'), measures: await read('measures.json') };
    }),
  );
}
