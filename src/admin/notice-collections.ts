import type { Collection, Field } from '@sveltia/cms';
import type { z } from 'astro/zod';
import { indicatorsSchema } from '../domain/indicator-schema.ts';
import type { TextKind } from '../domain/notice-outline.ts';
import { measureSchema, noticeSchema, partSchema, sectionSchema } from '../domain/schemas.ts';
import { STATUS_LABELS } from '../domain/status.ts';
import { BODY, type FormatOptions } from './content-format.ts';
import type { EditedRegisters } from './register-collection.ts';
import { dateFields, emptyValues, schemaFields, type Wording } from './schema-fields.ts';
import { indicatorsWords } from './words/indicator-words.ts';
import { measureWords } from './words/measure-words.ts';
import { noticeWords, partWords, sectionWords } from './words/notice-words.ts';

/** A notice as the editor lists it. */
export interface EditedNotice {
  id: string;
  issuer: string;
  year: number;
  hasIndicators: boolean;
  /** The kinds of files that hold a text, at least one of them. */
  withText: readonly TextKind[];
  /** Where a measure or a section is published; `{{slug}}` stands for its number. */
  addresses: { notice: string; measure: string; section: string };
}

/** The content that a kind of file holds, and what staff read beside it. */
interface Kind {
  schema: z.ZodType;
  words: Wording;
  shape: FormatOptions['shape'];
}

/** The editor shows no hint beside what can't be changed. */
const SHOWN_TEXT: Field = {
  name: BODY,
  label: '正文（已经发布，不能修改；依据等从这里逐字复制）',
  widget: 'text',
  readonly: true,
  required: false,
};

/** The kinds of files of a notice. */
export function noticeKinds(
  topics: readonly string[],
): Record<'measure' | 'section' | 'part' | 'notice' | 'indicators', Kind> {
  const shape = 'front-matter';
  return {
    measure: { schema: measureSchema, words: measureWords(topics), shape },
    section: { schema: sectionSchema, words: sectionWords, shape },
    part: { schema: partSchema, words: partWords, shape },
    notice: { schema: noticeSchema, words: noticeWords, shape },
    indicators: { schema: indicatorsSchema, words: indicatorsWords, shape: 'fields' },
  };
}

/** The collections in which a notice is edited: one for each folder, and one for single files. */
export function noticeCollections(
  { id, issuer, year, hasIndicators, withText, addresses }: EditedNotice,
  { topics }: EditedRegisters,
): { collections: Collection[]; formats: Record<string, FormatOptions> } {
  const kinds = noticeKinds(topics.map(({ name }) => name));
  /** The text that is to be quoted comes first. */
  const fieldsOf = (kind: TextKind): Field[] => [
    ...(withText.includes(kind) ? [SHOWN_TEXT] : []),
    ...schemaFields(kinds[kind].schema, kinds[kind].words),
  ];
  const folder = `content/notices/${id}`;
  const of = `${issuer}（${year}）`;
  const fixed = {
    extension: 'mdx',
    create: false,
    delete: false,
    duplicate: false,
    thumbnail: false,
    aliases_field: false,
  } as const;
  const files = [
    {
      name: 'notice',
      label: '通报',
      icon: 'article',
      file: `${folder}/notice.mdx`,
      format: 'notice-frontmatter',
      preview_path: addresses.notice,
      fields: fieldsOf('notice'),
    },
    {
      name: 'indicators',
      label: '指标',
      icon: 'bar_chart',
      file: `${folder}/indicators.yaml`,
      format: 'indicators',
      fields: schemaFields(kinds.indicators.schema, kinds.indicators.words),
    },
  ];
  return {
    collections: [
      {
        ...fixed,
        name: `${id}-measures`,
        label: `措施 · ${of}`,
        label_singular: '措施',
        icon: 'checklist',
        folder: `${folder}/measures`,
        format: 'measure-frontmatter',
        summary: '{{number}}　{{title}}',
        preview_path: addresses.measure,
        sortable_fields: { fields: ['number', 'title'], default: { field: 'number' } },
        view_filters: Object.entries(STATUS_LABELS).map(([status, label]) => ({
          name: status,
          label,
          field: 'status',
          pattern: `^${status}$`,
        })),
        view_groups: [{ name: 'section', label: '章节', field: 'section' }],
        fields: fieldsOf('measure'),
      },
      {
        ...fixed,
        name: `${id}-sections`,
        label: `章节 · ${of}`,
        label_singular: '章节',
        icon: 'segment',
        folder: `${folder}/sections`,
        format: 'section-frontmatter',
        summary: '{{slug}}　{{title}}',
        preview_path: addresses.section,
        fields: fieldsOf('section'),
      },
      {
        ...fixed,
        name: `${id}-parts`,
        label: `部分 · ${of}`,
        label_singular: '部分',
        icon: 'toc',
        folder: `${folder}/parts`,
        format: 'part-frontmatter',
        summary: '{{slug}}　{{title}}',
        fields: fieldsOf('part'),
      },
      {
        name: `${id}-files`,
        label: `通报和指标 · ${of}`,
        icon: 'article',
        files: hasIndicators ? files : files.slice(0, 1),
      },
    ],
    formats: Object.fromEntries(
      Object.entries(kinds).map(([name, { schema, shape }]) => [
        shape === 'front-matter' ? `${name}-frontmatter` : name,
        { shape, dates: dateFields(schema), empty: emptyValues(schema) },
      ]),
    ),
  };
}
