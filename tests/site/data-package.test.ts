import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package } from 'datapackage';
import { afterAll, describe, expect, test } from 'vitest';
import { INDICATORS_FIELDS, MEASURES_FIELDS } from '../../src/domain/data-fields.ts';
import { readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const FOLDER = join(DIST, 'data/2023-changzhou-chengguan');
const descriptor = JSON.parse(readFileSync(join(FOLDER, 'datapackage.json'), 'utf8'));
// The validator takes the byte order mark for a part of the first column's name.
const PLAIN = mkdtempSync(join(tmpdir(), 'tables-'));
for (const { path } of descriptor.resources) {
  const text = readFileSync(join(FOLDER, path), 'utf8');
  writeFileSync(join(PLAIN, path), text.replace(/^\ufeff/, ''));
}
const dataPackage = await Package.load(descriptor, { basePath: PLAIN });
afterAll(() => rmSync(PLAIN, { recursive: true }));
const names = [
  'measures',
  'quantities',
  'dates',
  'commitments',
  'regulations',
  'indicators',
  'ledger',
];

const rowsOf = (name: string): Promise<Record<string, unknown>[]> => {
  const resource = dataPackage.getResource(name);
  if (!resource) throw new Error(`No resource ${name}`);
  return resource.read({ keyed: true });
};

test('the package is valid and holds the tables', () => {
  expect(dataPackage.errors).toEqual([]);
  expect(dataPackage.valid).toBe(true);
  expect(dataPackage.resourceNames).toEqual(names);
  expect(descriptor.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(descriptor.licenses).toHaveLength(1);
});

describe.each(names)('%s.csv', (name) => {
  const bytes = readFileSync(join(FOLDER, `${name}.csv`));

  test('begins with a byte order mark, so that Excel reads it', () => {
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  });

  test('is the file that the package describes', () => {
    const resource = descriptor.resources.find((each: { name: string }) => each.name === name);
    expect(bytes.length).toBe(resource.bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(`sha256:${digest}`).toBe(resource.hash);
  });

  test('keeps its schema in every row', async () => {
    expect((await rowsOf(name)).length).toBeGreaterThan(0);
  });
});

test('the tables hold what the notice has', async () => {
  expect(await rowsOf('measures')).toHaveLength(86);
  expect(await rowsOf('regulations')).toHaveLength(85);
  expect(await rowsOf('commitments')).toHaveLength(20);
  // Line 117 of the source: 处罚22余万元.
  expect(await rowsOf('quantities')).toContainEqual(
    expect.objectContaining({
      measure: '050',
      quote: '22余万元',
      value: 220000,
      unit: '元',
      qualifier: 'over',
    }),
  );
});

test('CSV and JSON say the same', async () => {
  const measures: { id: string; text: string; quantities: unknown[]; dates: unknown[] }[] =
    JSON.parse(readFileSync(join(FOLDER, 'measures.json'), 'utf8'));
  const rows = await rowsOf('measures');
  expect(rows.map(({ id, text }) => [id, text])).toEqual(
    measures.map(({ id, text }) => [id, text]),
  );
  expect(await rowsOf('quantities')).toHaveLength(
    measures.flatMap(({ quantities }) => quantities).length,
  );
  expect(await rowsOf('dates')).toHaveLength(measures.flatMap(({ dates }) => dates).length);
});

describe('the documentation', () => {
  const page = readPages(DIST).find(({ path }) => path === '/data/');
  if (!page) throw new Error('Page missing');
  const { $ } = page;

  test.each([
    ['measures.json', MEASURES_FIELDS, ['source']],
    ['indicators.json', INDICATORS_FIELDS, ['points']],
  ])('of %s names every field and no other', (file, fields, nested) => {
    const items: Record<string, unknown>[] = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
    const keys = new Set(
      items.flatMap((item) =>
        Object.entries(item).flatMap(([key, value]) => {
          if (!nested.includes(key)) return [key];
          const inner = Array.isArray(value) ? value : [value];
          return inner.flatMap((each) => Object.keys(each).map((name) => `${key}.${name}`));
        }),
      ),
    );
    expect(Array.from(keys).toSorted()).toEqual(fields.map(([name]) => name).toSorted());
  });

  test('has a row for every column of every table, and says under what licence', () => {
    const documented = $('.field-table').length;
    expect(documented).toBe(names.length + 2);
    for (const { name, schema } of descriptor.resources) {
      const rows = $(`section[aria-labelledby="table-${name}"] code`)
        .toArray()
        .map((element) => $(element).text());
      for (const field of schema.fields) expect(rows).toContain(field.name);
    }
    expect($('a[rel="license"]').attr('href')).toBe(descriptor.licenses[0].path);
  });
});
