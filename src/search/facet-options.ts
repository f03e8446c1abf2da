import { STATUS_LABELS, statusesToList } from '../domain/status.ts';
import type { CatalogueNotice } from './catalogue.ts';
import type { FacetNames } from './facet-columns.ts';
import { FACET_LABELS, FACETS, type Facet, type Selection, WITH_FIGURES } from './facets.ts';
import type { Listing } from './listing.ts';

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

/** What is known of the notices among which facets choose, as far as it is loaded. */
export interface FacetSource {
  notices: readonly Pick<CatalogueNotice, 'id' | 'title' | 'year'>[];
  /** `null`: only years and notices can be chosen from. */
  names: FacetNames | null;
  /** By notice: parts and sections of those that are chosen. */
  listings: ReadonlyMap<string, Pick<Listing, 'parts' | 'sections'>>;
}

/** The notices that a selection means: chosen themselves, or by a part or section. */
export function noticesMeant<Kind extends { id: string }>(
  notices: readonly Kind[],
  selection: Selection,
): readonly Kind[] {
  if (notices.length === 1) return notices;
  const within = [...(selection.part ?? []), ...(selection.section ?? [])];
  const chosen = [...(selection.notice ?? []), ...within.map((value) => value.replace(/\/.*/, ''))];
  return notices.filter(({ id }) => chosen.includes(id));
}

/**
 * Every value that the search page offers, by facet. Parts and sections are a notice's own: they
 * are offered once it is clear which notice is meant. Of a facet with one value there is no choice.
 */
export function facetOptions(
  { notices, names, listings }: FacetSource,
  selection: Selection,
): Partial<Record<Facet, readonly FacetOption[]>> {
  const meant = noticesMeant(notices, selection);
  const [notice] = meant.length === 1 ? meant : [];
  const listing = notice && listings.get(notice.id);
  const years = Array.from(new Set(notices.map(({ year }) => String(year))));
  return {
    status: names ? statusOptions(names.statuses) : [],
    topic: names?.topics.map(named) ?? [],
    figures: names ? FIGURES_OPTIONS : [],
    part: notice && listing ? partOptions(notice.id, listing) : [],
    section: notice && listing ? sectionOptions(notice.id, listing) : [],
    unit: names?.units.map(named) ?? [],
    place: names?.places.map(named) ?? [],
    year: years.length > 1 ? years.map(yearOption) : [],
    notice: notices.length > 1 ? notices.map(noticeOption) : [],
  };
}

function named(name: string): FacetOption {
  return { value: name, label: name };
}

function yearOption(year: number | string): FacetOption {
  return { value: String(year), label: `${year}年` };
}

function noticeOption({ id, title }: { id: string; title: string }): FacetOption {
  return { value: id, label: title };
}

function partOptions(id: string, { parts }: Pick<Listing, 'parts'>): FacetOption[] {
  return parts.map(({ number, title }) => ({ value: `${id}/${number}`, label: title }));
}

function sectionOptions(id: string, { sections }: Pick<Listing, 'sections'>): FacetOption[] {
  return sections.map((section) => ({ value: `${id}/${section.id}`, label: section.title }));
}

/** Every value that is known with its label, also of facets that offer no choice: for what is chosen. */
export function facetLabels(source: FacetSource): ReadonlyMap<string, string> {
  const { notices, listings } = source;
  const all: Partial<Record<Facet, readonly FacetOption[]>> = {
    ...facetOptions(source, {}),
    part: Array.from(listings).flatMap(([id, listing]) => partOptions(id, listing)),
    section: Array.from(listings).flatMap(([id, listing]) => sectionOptions(id, listing)),
    year: notices.map(({ year }) => yearOption(year)),
    notice: notices.map(noticeOption),
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
