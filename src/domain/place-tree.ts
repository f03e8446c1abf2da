import type { MentionedEntry, MentioningMeasure } from './mention-index.ts';
import type { Place } from './register-schemas.ts';

/** A place with what lies in it; shown where it, or something in it, is mentioned. */
export interface PlaceNode {
  place: Place;
  measures: readonly MentioningMeasure[];
  children: readonly PlaceNode[];
}

/** The mentioned places as a tree, in the register's order; a place whose parent is unknown is a root. */
export function buildPlaceTree(
  register: readonly Place[],
  mentioned: readonly MentionedEntry<Place>[],
): PlaceNode[] {
  const childrenOf = (parent: string | undefined): PlaceNode[] =>
    register
      .filter((place) => place.parent === parent)
      .map((place) => ({
        place,
        measures: mentioned.find(({ entry }) => entry.id === place.id)?.measures ?? [],
        children: childrenOf(place.id),
      }))
      .filter(({ measures, children }) => measures.length > 0 || children.length > 0);
  return childrenOf(undefined);
}
