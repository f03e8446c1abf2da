import type { Collection, CollectionFile } from '@sveltia/cms';
import { z } from 'astro/zod';
import { registerFile } from '../domain/register-rules.ts';
import { REGISTER_SCHEMAS, type Registers } from '../domain/register-schemas.ts';
import { ENTRIES, type FormatOptions } from './content-format.ts';
import { schemaFields, type Wording } from './schema-fields.ts';
import { REGISTER_LABELS, REGISTER_SUMMARIES, registerWords } from './words/register-words.ts';

/** The registers from which other fields choose. */
export type EditedRegisters = Pick<Registers, 'topics' | 'places'>;

/** The collection in which the registers are edited, one file each. */
export function registerCollection({ places }: EditedRegisters): {
  collection: Collection;
  formats: Record<string, FormatOptions>;
} {
  const words = registerWords(places);
  const files = Object.keys(REGISTER_SCHEMAS)
    .filter(isRegister)
    .map((register): CollectionFile => {
      const schema = z.object({ [ENTRIES]: REGISTER_SCHEMAS[register] });
      return {
        name: register,
        label: REGISTER_LABELS[register],
        file: registerFile(register),
        format: 'register',
        fields: schemaFields(schema, listWords(register, words[register])),
      };
    });
  return {
    collection: { name: 'registers', label: '名录', icon: 'list_alt', files },
    formats: { register: { shape: 'list', dates: [], empty: {} } },
  };
}

/** The words of a register's entries, for a list of them. */
function listWords(register: keyof Registers, words: Wording): Wording {
  const inner = Object.entries(words).map(([path, each]) => [`${ENTRIES}.${path}`, each] as const);
  const list = {
    label: REGISTER_LABELS[register],
    summary: REGISTER_SUMMARIES[register],
    ...('id' in words && { permanent: true as const }),
  };
  return Object.fromEntries([[ENTRIES, list], ...inner]);
}

function isRegister(key: string): key is keyof Registers {
  return key in REGISTER_LABELS;
}
