import type { Passage } from './passages.ts';

/** A stretch of the notice under one heading of the highest level. */
export interface Chapter {
  kind: 'text' | 'measures';
  heading: Passage | null;
  /** The editors' title where there is no heading; else `null`. */
  title: string | null;
  items: readonly Passage[];
}
