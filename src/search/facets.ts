/** What a list of measures can be narrowed by, in the order in which pages offer it. */
export const FACETS = [
  'status',
  'topic',
  'figures',
  'part',
  'section',
  'unit',
  'place',
  'year',
  'notice',
] as const;
export type Facet = (typeof FACETS)[number];

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  status: '进展',
  topic: '专题',
  figures: '数字',
  part: '部分',
  section: '章节',
  unit: '单位',
  place: '地点',
  year: '年份',
  notice: '通报',
};

/** The only value of the facet `figures`: the measure states at least one quantity. */
export const WITH_FIGURES = 'yes';

/** Values of a measure, by facet; a measure may name several units, or none. */
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;

/** Chosen values, by facet; a facet without a choice is absent or empty. */
export type Selection = Readonly<Partial<Record<Facet, readonly string[]>>>;

interface Faceted {
  facets: FacetValues;
}

/** Whether a measure fits: for each facet with a choice, it has one of the values chosen. */
export function fitsSelection({ facets }: Faceted, selection: Selection, except?: Facet): boolean {
  // Only what is chosen is looked at: there may be many measures, and a choice in few facets.
  for (const facet in selection) {
    if (facet !== except && isFacet(facet) && !fitsFacet(facets[facet], selection[facet])) {
      return false;
    }
  }
  return true;
}

function isFacet(name: string): name is Facet {
  return FACETS.some((facet) => facet === name);
}

function fitsFacet(values: readonly string[], chosen: readonly string[] = []): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}

/** How many of some measures a further choice would leave, by facet and value; no zeros. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/**
 * Counts the values of the measures found. The choice within a facet does not bear on its own
 * counts, so that each says what choosing that value too, or instead, would find.
 */
export function countFacets(found: readonly Faceted[], selection: Selection): FacetCounts {
  const count = (facet: Facet): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const each of found) {
      if (!fitsSelection(each, selection, facet)) continue;
      for (const value of each.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    status: count('status'),
    topic: count('topic'),
    figures: count('figures'),
    part: count('part'),
    section: count('section'),
    unit: count('unit'),
    place: count('place'),
    year: count('year'),
    notice: count('notice'),
  };
}

/** The selection with a value chosen that was not, or the reverse. */
export function toggleValue(selection: Selection, facet: Facet, value: string): Selection {
  const chosen = selection[facet] ?? [];
  const next = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen, value];
  return { ...selection, [facet]: next };
}

/** How many values are chosen in all. */
export function countChosen(selection: Selection): number {
  return FACETS.reduce((sum, facet) => sum + (selection[facet]?.length ?? 0), 0);
}
