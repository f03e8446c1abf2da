import type { Field } from '@sveltia/cms';
import { expect, test } from 'vitest';
import { editorConfig } from '../../src/admin/cms-config.ts';
import { CHART_KINDS, POINT_ROLES } from '../../src/domain/indicator-schema.ts';
import {
  PARENT_BASES,
  PLACE_KINDS,
  REGISTER_SCHEMAS,
  UNIT_KINDS,
} from '../../src/domain/register-schemas.ts';
import { MEASURE_STATUSES, STATED_STATUSES, STATUS_LABELS } from '../../src/domain/status.ts';

const config = editorConfig({
  editor: { backend: { name: 'gitea', repo: 'owner/content' }, isLocal: false },
  siteName: '站名',
  logo: '/favicon.svg',
  notices: [
    {
      id: '2023-somewhere',
      issuer: '某局党组',
      year: 2023,
      hasIndicators: true,
      withText: ['measure', 'part'],
      addresses: { notice: '/n/', measure: '/n/m/{{slug}}/', section: '/n/s/{{slug}}/' },
    },
  ],
  registers: {
    topics: [{ id: 'a', name: '环境卫生', description: '说明', words: ['公厕'] }],
    places: [{ id: 'tianning', name: '天宁区', aliases: [], kind: 'district' }],
  },
});
interface Located {
  path: string;
  field: Field;
}

/** All fields with what is in them, by path. */
function below(fields: readonly Field[], parent = ''): Located[] {
  return fields.flatMap((field) => {
    const path = parent === '' ? field.name : `${parent}.${field.name}`;
    const inner = 'fields' in field && Array.isArray(field.fields) ? field.fields : [];
    return [{ path, field }, ...below(inner, path)];
  });
}

const collections = (config.cms.collections ?? []).filter((each) => 'name' in each);
const folders = collections.flatMap((each) => ('folder' in each ? [each] : []));
const files = collections.flatMap((each) => ('files' in each ? each.files : []));

/** What staff fill in, by the name of the folder or file. */
const forms = new Map(
  [...folders, ...files].map(({ name, fields }) => [name, below(fields)] as const),
);
const fieldsOf = (name: string): Located[] => forms.get(name) ?? [];
const at = (located: readonly Located[], path: string): Field | undefined =>
  located.find((each) => each.path === path)?.field;
const optionsOf = (field: Field | undefined): readonly { label: string; value: unknown }[] =>
  field && 'options' in field && Array.isArray(field.options) ? field.options : [];
const valuesOf = (field: Field | undefined): unknown[] =>
  optionsOf(field).map(({ value }) => value);

test('there is a form for each kind of file', () => {
  expect([...forms.keys()]).toEqual([
    '2023-somewhere-measures',
    '2023-somewhere-sections',
    '2023-somewhere-parts',
    'notice',
    'indicators',
    ...Object.keys(REGISTER_SCHEMAS),
  ]);
});

test.each([...forms])(
  'every field of %s, and every choice, has Chinese words',
  (_name, located) => {
    const isChinese = (words: string | undefined): boolean =>
      /\p{Script=Han}|SHA/u.test(words ?? '');
    const wordless = located.flatMap(({ path, field }) => [
      ...(isChinese(field.label) ? [] : [path]),
      ...optionsOf(field).flatMap(({ label }) => (isChinese(label) ? [] : [`${path}: ${label}`])),
    ]);
    expect(located.length).toBeGreaterThan(1);
    expect(wordless).toEqual([]);
  },
);

test('what the published text or an address rests on can’t be changed', () => {
  const readonly = (located: readonly Located[]) =>
    located.filter(({ field }) => 'readonly' in field && field.readonly).map(({ path }) => path);
  expect(readonly(fieldsOf('2023-somewhere-measures'))).toEqual([
    'body',
    'number',
    'section',
    'source',
    'source.lines',
  ]);
  expect(readonly(fieldsOf('notice'))).toEqual([
    'source',
    'source.line',
    'source.sha256',
    'source.original',
    'source.original.name',
    'source.original.sha256',
    'source.folded',
    'source.description',
    'excluded',
    'excluded.line',
    'excluded.text',
    'excluded.reason',
  ]);
});

test('no entry can be made, removed or doubled', () => {
  expect(folders.map(({ folder }) => folder)).toEqual([
    'content/notices/2023-somewhere/measures',
    'content/notices/2023-somewhere/sections',
    'content/notices/2023-somewhere/parts',
  ]);
  for (const folder of folders) {
    expect(folder).toMatchObject({ create: false, delete: false, duplicate: false });
  }
});

test('nothing vanishes from a list whose items have addresses', () => {
  expect(at(fieldsOf('places'), 'entries')).toMatchObject({ allow_remove: false });
  expect(at(fieldsOf('indicators'), 'indicators')).toMatchObject({
    allow_remove: false,
  });
  expect(at(fieldsOf('generic'), 'entries')).toMatchObject({ allow_remove: true });
});

test('choices are those of the schemas and registers', () => {
  const measure = fieldsOf('2023-somewhere-measures');
  expect(at(measure, 'status')).toMatchObject({
    options: MEASURE_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
  });
  expect(valuesOf(at(measure, 'updates.status'))).toEqual(STATED_STATUSES);
  expect(at(measure, 'topics')).toMatchObject({ multiple: true });
  expect(valuesOf(at(measure, 'topics'))).toEqual(['环境卫生']);
  const indicators = fieldsOf('indicators');
  expect(valuesOf(at(indicators, 'indicators.chart'))).toEqual(CHART_KINDS);
  expect(valuesOf(at(indicators, 'indicators.points.role'))).toEqual(POINT_ROLES);
  const places = fieldsOf('places');
  expect(valuesOf(at(places, 'entries.kind'))).toEqual(PLACE_KINDS);
  expect(valuesOf(at(places, 'entries.basis'))).toEqual(PARENT_BASES);
  expect(at(places, 'entries.parent')).toMatchObject({
    options: [{ value: 'tianning', label: '天宁区' }],
  });
  expect(valuesOf(at(fieldsOf('units'), 'entries.kind'))).toEqual(UNIT_KINDS);
});

test('each collection names a format that there is', () => {
  const named = [...folders, ...files].map(({ format }) => format);
  expect(named.filter((name) => !config.formats[String(name)])).toEqual([]);
  expect(config.formats['notice-frontmatter']).toEqual({
    shape: 'front-matter',
    dates: ['published', 'written', 'revised', 'start', 'end'],
    empty: { inspector: null, published: null, milestones: [], claims: [], excluded: [] },
  });
});
