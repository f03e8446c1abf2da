import { defineCollection } from 'astro:content';
import { readdir, readFile } from 'node:fs/promises';
import { file, glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { indicatorsSchema } from './domain/indicator-schema.ts';
import { registerFile } from './domain/register-rules.ts';
import { REGISTER_SCHEMAS, type Registers } from './domain/register-schemas.ts';
import { measureSchema, noticeSchema, partSchema, sectionSchema } from './domain/schemas.ts';

const NOTICES = 'content/notices';

/** Entries keep their place as id: `2023-changzhou-chengguan/measures/042`. */
function entriesOf(pattern: string): Loader {
  const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:mdx|yaml)$/, '');
  return glob({ base: `./${NOTICES}`, pattern, generateId });
}

/** A register is one entry, so that its order is kept. */
function registerLoader(register: keyof Registers): Loader {
  return file(registerFile(register), {
    parser: (text) => ({ [register]: { entries: parse(text) ?? [] } }),
  });
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

function defineRegister<Register extends keyof Registers>(register: Register) {
  const schema = z.object({ entries: REGISTER_SCHEMAS[register] });
  return defineCollection({ loader: registerLoader(register), schema });
}

export const collections = {
  notices: defineCollection({ loader: entriesOf('*/notice.mdx'), schema: noticeSchema }),
  parts: defineCollection({ loader: entriesOf('*/parts/*.mdx'), schema: partSchema }),
  sections: defineCollection({ loader: entriesOf('*/sections/*.mdx'), schema: sectionSchema }),
  measures: defineCollection({ loader: entriesOf('*/measures/*.mdx'), schema: measureSchema }),
  indicators: defineCollection({
    loader: entriesOf('*/indicators.yaml'),
    schema: indicatorsSchema,
  }),
  units: defineRegister('units'),
  places: defineRegister('places'),
  topics: defineRegister('topics'),
  glossary: defineRegister('glossary'),
  synonyms: defineRegister('synonyms'),
  sources: defineCollection({ loader: loadSources, schema: z.object({ text: z.string() }) }),
};
