import { namesMentioned } from '../domain/mention-index.ts';
import type { Notice } from '../domain/notice.ts';
import { readQuantities } from '../domain/quantities.ts';
import { publishedReading } from '../domain/readings.ts';
import type { Registers } from '../domain/register-schemas.ts';
import { type FacetOption, FIGURES_OPTIONS, statusOptions } from './facet-options.ts';
import { type Facet, type FacetValues, WITH_FIGURES } from './facets.ts';

type Measure = Notice['measures'][number];

/** What the measures of one notice can be narrowed by: their values, and every value with its name. */
export interface NoticeFacets {
  /** By the measure's id. */
  values: ReadonlyMap<string, FacetValues>;
  options: Readonly<Partial<Record<Facet, readonly FacetOption[]>>>;
}

/** The facets of a notice's own list of measures, where parts and sections need not name the notice. */
export function noticeFacets(
  notice: Notice,
  registers: Pick<Registers, 'units' | 'places'>,
): NoticeFacets {
  const values = new Map(
    notice.measures.map((measure) => [measure.id, readFacets(notice, measure, registers)]),
  );
  const byFrequency = (facet: Facet): FacetOption[] => {
    const counts = new Map<string, number>();
    for (const name of Array.from(values.values()).flatMap((each) => each[facet])) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return Array.from(counts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name]) => ({ value: name, label: name }));
  };
  return {
    values,
    options: {
      status: statusOptions(notice.measures.map(({ data }) => data.status)),
      topic: byFrequency('topic'),
      figures: FIGURES_OPTIONS,
      part: notice.parts.map(({ data }) => ({ value: String(data.number), label: data.title })),
      section: notice.sections.map(({ id, data }) => ({ value: id, label: data.title })),
      unit: byFrequency('unit'),
      place: byFrequency('place'),
    },
  };
}

function readFacets(
  { sections }: Notice,
  { data, paragraphs }: Measure,
  registers: Pick<Registers, 'units' | 'places'>,
): FacetValues {
  const text = publishedReading(paragraphs);
  const part = sections.find(({ id }) => id === data.section)?.data.part;
  return {
    status: [data.status],
    topic: data.topics,
    figures: readQuantities(text).length > 0 ? [WITH_FIGURES] : [],
    part: part === undefined ? [] : [String(part)],
    section: [data.section],
    unit: namesMentioned(text, registers.units),
    place: namesMentioned(text, registers.places),
    year: [],
    notice: [],
  };
}
