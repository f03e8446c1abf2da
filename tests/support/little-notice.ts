import type { IndicatorsData } from '../../src/domain/indicator-schema.ts';
import { indicatorsSchema } from '../../src/domain/indicator-schema.ts';
import type { Entry, Notice } from '../../src/domain/notice.ts';
import {
  type MeasureData,
  measureSchema,
  type NoticeData,
  noticeSchema,
} from '../../src/domain/schemas.ts';

const FOLDER = 'content/notices/2024-little';

/** A measure of one plain paragraph. */
export function littleMeasure(
  number: number,
  text: string,
  data: Partial<MeasureData> = {},
): Entry<MeasureData> {
  const id = String(number).padStart(3, '0');
  return {
    id,
    file: `${FOLDER}/measures/${id}.mdx`,
    data: {
      ...measureSchema.parse({
        number,
        section: '01',
        title: '〔措施〕',
        source: { lines: [number] },
        status: 'unstated',
      }),
      ...data,
    },
    paragraphs: [{ line: 7, segments: [{ kind: 'text', text }] }],
  };
}

/** A notice of 2024 whose measures have the given texts. */
export function littleNotice(
  texts: readonly string[],
  indicators: Partial<Record<keyof IndicatorsData, unknown>> | null = null,
): Notice {
  const data: NoticeData = noticeSchema.parse({
    title: '样本单位整改情况的通报',
    issuer: '样本单位',
    inspector: '巡察组',
    published: null,
    revised: '2024-12-01',
    year: 2024,
    milestones: [],
    claims: [],
    source: { line: 1, sha256: '0'.repeat(64), description: '样本。' },
    excluded: [],
  });
  return {
    id: '2024-little',
    entry: { id: 'notice', file: `${FOLDER}/notice.mdx`, data, paragraphs: [] },
    parts: [],
    sections: [],
    measures: texts.map((text, index) => littleMeasure(index + 1, text)),
    indicators:
      indicators === null
        ? null
        : indicatorsSchema.parse({ indicators: [], not_charted: [], ...indicators }),
    source: '',
  };
}
