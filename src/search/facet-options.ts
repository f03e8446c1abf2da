import { STATUS_LABELS, statusesToList } from '../domain/status.ts';
import type { Catalogue, CatalogueNotice } from './catalogue.ts';
import { FACET_LABELS, FACETS, type Facet, type Selection, WITH_FIGURES } from './facets.ts';

/** A value that a facet offers, and what readers see of it. */
export interface FacetOption {
  value: string;
  label: string;
}

export function statusOptions(statuses: readonly string[]): FacetOption[] {
  return statusesToList(statuses).map((value) => ({ value, label: STATUS_LABELS[value] }));
}
export const FIGURES_OPTIONS: readonly FacetOption[] = [
  { value: WITH_FIGURES, label: '写有数字的' },
];

/**
 * Every value that the search page offers, by facet. Parts and sections are a notice's own: they
 * are offered once it is clear which notice is meant. Of a facet with one value there is no choice.
 */
export function facetOptions(
  catalogue: Catalogue,
  selection: Selection,
): Partial<Record<Facet, readonly FacetOption[]>> {
  const { notices } = catalogue;
  const within = [...(selection.part ?? []), ...(selection.section ?? [])];
  const chosen = [...(selection.notice ?? []), ...within.map((value) => value.replace(/\/.*/, ''))];
  const meant = notices.length === 1 ? notices : notices.filter(({ id }) => chosen.includes(id));
  const notice = meant.length === 1 ? meant[0] : undefined;
  const years = Array.from(new Set(notices.map(({ year }) => String(year))));
  return {
    status: statusOptions(catalogue.measures.status),
    topic: catalogue.topics.map(named),
    figures: FIGURES_OPTIONS,
    part: notice ? partOptions(notice) : [],
    section: notice ? sectionOptions(notice) : [],
    unit: catalogue.units.map(named),
    place: catalogue.places.map(named),
    year: years.length > 1 ? years.map((value) => ({ value, label: `${value}年` })) : [],
    notice: notices.length > 1 ? notices.map(({ id, title }) => ({ value: id, label: title })) : [],
  };
}

function named(name: string): FacetOption {
  return { value: name, label: name };
}

function partOptions({ id, parts }: CatalogueNotice): FacetOption[] {
  return parts.map(({ number, title }) => ({ value: `${id}/${number}`, label: title }));
}

function sectionOptions({ id, sections }: CatalogueNotice): FacetOption[] {
  return sections.map((section) => ({ value: `${id}/${section.id}`, label: section.title }));
}

/** Every value of a catalogue with its label, also of facets that offer no choice: for what is chosen. */
export function facetLabels(catalogue: Catalogue): ReadonlyMap<string, string> {
  const { notices } = catalogue;
  const all: Partial<Record<Facet, readonly FacetOption[]>> = {
    ...facetOptions(catalogue, {}),
    part: notices.flatMap(partOptions),
    section: notices.flatMap(sectionOptions),
    year: notices.map(({ year }) => ({ value: String(year), label: `${year}年` })),
    notice: notices.map(({ id, title }) => ({ value: id, label: title })),
  };
  return new Map(
    Object.entries(all).flatMap(([facet, options]) =>
      options.map(({ value, label }) => [`${facet}=${value}`, label] as const),
    ),
  );
}

/** A selection parted into the values that the catalogue has and the rest, each as `进展：…`. */
export function splitSelection(
  selection: Selection,
  labels: ReadonlyMap<string, string>,
): { known: Selection; unknown: string[] } {
  const isKnown = (facet: Facet, value: string): boolean => labels.has(`${facet}=${value}`);
  const entries = FACETS.map((facet) => [facet, selection[facet] ?? []] as const);
  return {
    known: Object.fromEntries(
      entries
        .map(([facet, values]) => [facet, values.filter((value) => isKnown(facet, value))] as const)
        .filter(([, values]) => values.length > 0),
    ),
    unknown: entries.flatMap(([facet, values]) =>
      values
        .filter((value) => !isKnown(facet, value))
        .map((value) => `${FACET_LABELS[facet]}：${value}`),
    ),
  };
}
