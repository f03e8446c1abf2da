import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRegisters } from '../check/load-registers.ts';
import { parseEntry } from '../check/parse-entry.ts';
import { NOTICES_FOLDER } from '../check/read-notice-files.ts';
import { noticeSchema } from '../domain/schemas.ts';
import type { FactOptions } from './remark-facts.ts';

/** What marking facts needs to know beyond a text: the glossary, and which year its notice means. */
export async function factOptions(root: string, base: string): Promise<FactOptions> {
  const [{ registers }, years] = await Promise.all([loadRegisters(root), readYears(root)]);
  return {
    glossary: registers.glossary,
    glossaryAddress: `${base}glossary/`,
    yearOf: (path) => {
      const [, id = ''] = /notices[\\/]([^\\/]+)[\\/]/.exec(path) ?? [];
      // A notice that can't be read is refused by the check; its folder is named by a year too.
      return years.get(id) ?? Number(id.slice(0, 4));
    },
  };
}

async function readYears(root: string): Promise<Map<string, number>> {
  const entries = await readdir(join(root, NOTICES_FOLDER), { withFileTypes: true });
  const years = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory())
      .map(async ({ name: id }): Promise<[string, number] | null> => {
        const file = `${NOTICES_FOLDER}/${id}/notice.mdx`;
        const text = await readFile(join(root, file), 'utf8').catch(() => '');
        const { entry } = parseEntry({ file, name: 'notice.mdx', text }, noticeSchema);
        return entry ? [id, entry.data.year] : null;
      }),
  );
  return new Map(years.filter((year) => year !== null));
}
