import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeptReports, NoticeReport } from '../check/check-content.ts';
import type { NoticeKey } from './notice-keys.ts';

/** What the check found of each notice, kept in a folder with the key of the notice. */
export function keptReports(folder: string, keyOf: NoticeKey): KeptReports {
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  return {
    async read(files) {
      const text = await readFile(fileOf(files.id), 'utf8').catch(() => null);
      if (text === null) return null;
      const kept: { key: string; report: NoticeReport } = JSON.parse(text);
      return kept.key === keyOf(files) ? kept.report : null;
    },
    async write(files, report) {
      await mkdir(folder, { recursive: true });
      const file = fileOf(files.id);
      await writeFile(`${file}.new`, JSON.stringify({ key: keyOf(files), report }));
      await rename(`${file}.new`, file);
    },
  };
}
