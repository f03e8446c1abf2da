import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import {
  dateFields,
  emptyValues,
  type FieldWords,
  schemaFields,
} from '../../src/admin/schema-fields.ts';

const date = z.union([z.iso.date(), z.date().transform(String)]);
const one = (schema: z.ZodType, words: FieldWords = { label: '它' }) =>
  schemaFields(z.strictObject({ it: schema }), { it: words })[0];

test('each kind of value has its field', () => {
  expect(one(z.string())).toMatchObject({ widget: 'string', required: true });
  expect(one(z.string().optional())).toMatchObject({ widget: 'string', required: false });
  expect(one(z.int().positive().max(9))).toMatchObject({ widget: 'number', min: 1, max: 9 });
  expect(one(z.url())).toMatchObject({ widget: 'string', type: 'url' });
  expect(one(z.boolean())).toMatchObject({ widget: 'boolean' });
  expect(one(date)).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' });
  expect(one(date.nullable())).toMatchObject({ widget: 'datetime', required: false });
  expect(one(z.array(z.string()).min(1))).toMatchObject({ widget: 'list', required: true, min: 1 });
  expect(one(z.array(z.string()))).toMatchObject({ widget: 'list', required: false });
});

test('a choice shows words and keeps values; one of a single value is a choice too', () => {
  const options = { a: '甲', b: '乙' };
  expect(one(z.enum(['a', 'b']), { label: '它', options })).toMatchObject({
    widget: 'select',
    options: [
      { label: '甲', value: 'a' },
      { label: '乙', value: 'b' },
    ],
  });
  expect(one(z.literal('a').optional(), { label: '它', options })).toMatchObject({
    widget: 'select',
    required: false,
    options: [{ label: '甲', value: 'a' }],
  });
});

test('a union of objects has the fields of both; those of one alone may be left out', () => {
  const a = z.strictObject({ label: z.string(), a: z.string() });
  const b = z.strictObject({ label: z.string(), b: z.string() });
  expect(one(z.array(z.union([a, b])))).toMatchObject({
    fields: [
      { name: 'label', required: true },
      { name: 'a', required: false },
      { name: 'b', required: false },
    ],
  });
});

test('what is in a field that can’t be changed can’t be changed either', () => {
  const schema = z.strictObject({ inner: z.array(z.strictObject({ deep: z.string() })) });
  expect(one(schema, { label: '它', readonly: true })).toMatchObject({
    readonly: true,
    fields: [
      { readonly: true, allow_add: false, allow_remove: false, fields: [{ readonly: true }] },
    ],
  });
});

test('a field without words goes by its name, and one that fits nothing is told', () => {
  expect(schemaFields(z.strictObject({ it: z.string() }), {})[0]).toMatchObject({ label: 'it' });
  expect(() => schemaFields(z.strictObject({ it: z.record(z.string(), z.string()) }), {})).toThrow(
    'it: no field',
  );
});

test('dates and what may not be missing are read from the schema', () => {
  const schema = z.strictObject({
    on: date.nullable(),
    list: z.array(z.strictObject({ day: date })),
    filled: z.array(z.string()).min(1),
    free: z.array(z.string()).default([]),
  });
  expect(dateFields(schema)).toEqual(['on', 'day']);
  expect(emptyValues(schema)).toEqual({ on: null, list: [] });
});
