import { MEASURE_STATUSES, type MeasureStatus } from './status.ts';

/** What the list of measures is narrowed to; `null` = everything. */
export interface MeasureFilter {
  status: MeasureStatus | null;
  section: string | null;
}

/** Reads a filter from the address (`?status=ongoing&section=16`); what it does not know is ignored. */
export function parseFilter(query: string): MeasureFilter {
  const parameters = new URLSearchParams(query);
  const status = MEASURE_STATUSES.find((each) => each === parameters.get('status')) ?? null;
  const section = parameters.get('section');
  return { status, section: section !== null && /^\d{2}$/.test(section) ? section : null };
}

/** The filter as the query part of an address, empty when nothing is filtered. */
export function formatFilter({ status, section }: MeasureFilter): string {
  const parameters = new URLSearchParams();
  if (status !== null) parameters.set('status', status);
  if (section !== null) parameters.set('section', section);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}

export function matchesFilter(
  measure: { status: string | undefined; section: string | undefined },
  { status, section }: MeasureFilter,
): boolean {
  const fitsStatus = status === null || measure.status === status;
  return fitsStatus && (section === null || measure.section === section);
}
