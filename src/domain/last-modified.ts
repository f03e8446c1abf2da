import { lastChange } from './commitments.ts';

/** What tells when the pages of a notice were changed. */
export interface DatedPages {
  id: string;
  entry: { data: { revised: string } };
  measures: readonly {
    id: string;
    data: { section: string; updates: readonly { date: string }[] };
  }[];
}

/** Pages of the site that show all notices: the first page, their changes, their data. */
const ABOUT_ALL: readonly string[] = ['', 'changes/', 'data/'];

/**
 * The day on which what a page shows was last changed, from the content and never from the clock;
 * `null` for a page of which the content does not tell.
 *
 * `path` is the page's address below the site's base: `notices/2023-changzhou-chengguan/`.
 */
export function lastModified(path: string, notices: readonly DatedPages[]): string | null {
  if (ABOUT_ALL.includes(path)) return notices.map(lastChange).toSorted().at(-1) ?? null;
  const [folder, id, list, own] = path.split('/');
  const notice = folder === 'notices' ? notices.find((each) => each.id === id) : undefined;
  if (!notice) return null;
  const { entry, measures } = notice;
  const isShown = (measure: DatedPages['measures'][number]): boolean => {
    if (!own) return true;
    return list === 'sections' ? measure.data.section === own : measure.id === own;
  };
  return lastChange({ entry, measures: measures.filter(isShown) });
}
