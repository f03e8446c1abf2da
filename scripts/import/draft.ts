import type { Passage } from './passages.ts';

/** A measure as it was found: its paragraphs, and the section that it belongs to. */
export interface MeasureDraft {
  /** Place in the notice's sections. */
  section: number;
  passages: readonly Passage[];
}

export interface SectionDraft {
  /** Place in the notice's parts. */
  part: number;
  heading: Passage | null;
  /** A title in place of a heading that the file does not have; else `null`. */
  title: string | null;
  above: readonly Passage[];
  body: readonly Passage[];
}

export interface PartDraft {
  heading: Passage | null;
  /** A title in place of a heading that the file does not have; else `null`. */
  title: string | null;
  text: readonly Passage[];
}

/** A notice taken apart, each list in reading order. */
export interface NoticeDraft {
  parts: readonly PartDraft[];
  sections: readonly SectionDraft[];
  measures: readonly MeasureDraft[];
}
