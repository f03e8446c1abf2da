import type { FacetValues } from '../../src/search/facets.ts';

/** A measure that no facet has a value for. */
export const NO_FACETS: FacetValues = {
  status: [],
  topic: [],
  figures: [],
  part: [],
  section: [],
  unit: [],
  place: [],
  year: [],
  notice: [],
};
