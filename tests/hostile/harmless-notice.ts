import { writeFrontMatter } from '../../scripts/import/front-matter.ts';
import { writeParagraphs } from '../../scripts/import/mdx-text.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import type { Files } from '../support/content-copy.ts';
import { HARMLESS_FIELD as FIELD, HARMLESS } from './harmless.ts';

export const HARMLESS_NOTICE = '2024-harmless';

const TITLE = `样本${FIELD}整改情况的通报`;

/** What a measure says; the number in front keeps all of them apart. */
export function harmlessText(index: number): string {
  return `（${index + 1}）${HARMLESS[index] ?? ''}。处理了3个问题。`;
}

/** Text that begins like a formula, which the number in front of the others hides from a spreadsheet. */
export const FORMULA = '=cmd|calc!A0，已经办好。';

const SOURCE = [TITLE, ...HARMLESS.map((_, index) => harmlessText(index)), FORMULA];

/** A sound notice in which hostile text stands wherever text may stand. */
export function harmlessContent(): Files {
  const folder = `content/notices/${HARMLESS_NOTICE}`;
  const source = SOURCE.join('\n');
  return {
    [`${folder}/source.txt`]: source,
    [`${folder}/notice.mdx`]: notice(source),
    [`${folder}/parts/1.mdx`]: writeFrontMatter([
      { key: 'number', value: 1 },
      { key: 'title', value: `〔${FIELD}〕` },
    ]),
    [`${folder}/sections/01.mdx`]: writeFrontMatter([
      { key: 'part', value: 1 },
      { key: 'title', value: `〔${FIELD}〕` },
    ]),
    ...Object.fromEntries(
      SOURCE.slice(1).map((text, index) => {
        const name = String(index + 1).padStart(3, '0');
        return [`${folder}/measures/${name}.mdx`, measure(index, text)];
      }),
    ),
    [`${folder}/indicators.yaml`]: JSON.stringify({
      indicators: [
        {
          id: 'harmless',
          title: FIELD.replaceAll('1', ''),
          chart: 'bar',
          unit: '个',
          note: FIELD.replaceAll('1', ''),
          points: [1, 2].map((number) => ({
            label: `${number === 1 ? '甲' : '乙'}${FIELD.replaceAll('1', '')}`,
            measure: number,
            quote: '处理了3个问题',
          })),
        },
      ],
      not_charted: [],
    }),
    'content/registers/units.yaml': JSON.stringify([
      { id: 'unit', name: '处理了', aliases: [FIELD, '(处.*)+$', 'constructor'], kind: 'other' },
    ]),
    'content/registers/topics.yaml': JSON.stringify([
      { id: 'topic', name: FIELD, description: FIELD, words: ['问题'] },
    ]),
    'content/registers/glossary.yaml': JSON.stringify([
      { id: 'term', term: '问题', aliases: [FIELD], explanation: FIELD, source: FIELD },
    ]),
    'content/registers/synonyms.yaml': JSON.stringify([
      { id: 'words', words: ['处理', FIELD], note: FIELD },
    ]),
  };
}

function notice(source: string): string {
  return writeFrontMatter([
    { key: 'title', value: TITLE },
    { key: 'issuer', value: `样本${FIELD}` },
    { key: 'inspector', value: null },
    { key: 'published', value: '2024-03-01' },
    {
      key: 'publication',
      value: {
        index: FIELD,
        category: FIELD,
        documentNumber: FIELD,
        summary: FIELD,
        validity: FIELD,
      },
    },
    { key: 'revised', value: '2024-12-01' },
    { key: 'annotation', value: 'pending' },
    { key: 'year', value: 2024 },
    { key: 'milestones', value: [] },
    { key: 'claims', value: [] },
    {
      key: 'source',
      value: {
        line: 1,
        sha256: sha256(source),
        original: { name: FIELD, sha256: sha256('') },
        description: FIELD,
      },
    },
    { key: 'excluded', value: [] },
  ]);
}

function measure(index: number, text: string): string {
  const isFirst = index === 0;
  return (
    writeFrontMatter([
      { key: 'number', value: index + 1 },
      { key: 'section', value: '01' },
      { key: 'title', value: `〔${FIELD}〕` },
      { key: 'source', value: { lines: [index + 2] } },
      { key: 'topics', value: isFirst ? [FIELD] : [] },
      { key: 'status', value: isFirst ? 'completed' : 'unreviewed' },
      { key: 'evidence', value: isFirst ? text.slice(3) : undefined },
      { key: 'updates', value: isFirst ? [UPDATE] : undefined },
    ]) + writeParagraphs([text])
  );
}

const UPDATE = {
  date: '2024-06-01',
  status: 'ongoing',
  text: FIELD,
  url: "https://example.org/?a=1&b='onclick='x#javascript:",
};
