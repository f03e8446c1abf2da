import type { Entry } from './notice.ts';
import type { SectionData } from './schemas.ts';

/**
 * The headings between a section's part and its own: those that begin with it, or with the nearest
 * section before it in the same part.
 */
export function headingsAbove(
  sections: readonly Pick<Entry<SectionData>, 'id' | 'data'>[],
  section: Pick<Entry<SectionData>, 'id' | 'data'>,
): SectionData['above'] {
  const own = sections.findIndex(({ id }) => id === section.id);
  const nearest = sections
    .slice(0, own + 1)
    .findLast(({ data }) => data.part === section.data.part && data.above.length > 0);
  return nearest?.data.above ?? [];
}
