import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { fieldName } from '../../scripts/review/names.ts';
import { indicatorsSchema } from '../../src/domain/indicator-schema.ts';
import { REGISTER_SCHEMAS } from '../../src/domain/register-schemas.ts';
import {
  measureSchema,
  noticeSchema,
  partSchema,
  sectionSchema,
} from '../../src/domain/schemas.ts';

const SCHEMAS = {
  measureSchema,
  noticeSchema,
  partSchema,
  sectionSchema,
  indicatorsSchema,
  ...REGISTER_SCHEMAS,
};

/** The fields of a JSON schema, with those of what they hold. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...fieldsIn(value),
  ]);
}

test.each(Object.entries(SCHEMAS))('every field of %s has a Chinese name', (_name, schema) => {
  const fields = fieldsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  expect(fields.length).toBeGreaterThan(1);
  for (const field of fields) expect(fieldName(field), field).toMatch(/^[\p{Script=Han}、]+$/u);
});

test('a section’s own text and where it stands have different names', () => {
  expect(fieldName('text', '洒水')).toBe('文字');
  expect(fieldName('text', { lines: [3] })).toBe('正文的来源');
});

test('a field that no schema knows is called as it is written', () => {
  expect(fieldName('constructor')).toBe('constructor');
});
