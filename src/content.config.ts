import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { measureSchema, noticeSchema, partSchema, sectionSchema } from './domain/schemas.ts';

const NOTICES = 'content/notices';

/** Entries keep their place as id: `2023-changzhou-chengguan/measures/042`. */
function entriesOf(pattern: string): Loader {
  const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');
  return glob({ base: `./${NOTICES}`, pattern, generateId });
}

/** The captured pages, as they are. */
async function loadSources(): Promise<{ id: string; text: string }[]> {
  const entries = await readdir(NOTICES, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  return Promise.all(
    folders.map(async ({ name: id }) => ({
      id,
      text: await readFile(`${NOTICES}/${id}/source.txt`, 'utf8'),
    })),
  );
}

export const collections = {
  notices: defineCollection({ loader: entriesOf('*/notice.mdx'), schema: noticeSchema }),
  parts: defineCollection({ loader: entriesOf('*/parts/*.mdx'), schema: partSchema }),
  sections: defineCollection({ loader: entriesOf('*/sections/*.mdx'), schema: sectionSchema }),
  measures: defineCollection({ loader: entriesOf('*/measures/*.mdx'), schema: measureSchema }),
  sources: defineCollection({ loader: loadSources, schema: z.object({ text: z.string() }) }),
};
