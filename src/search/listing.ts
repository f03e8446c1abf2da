/** What is shown of a notice's measures and passages besides their text: one file a notice. */
export interface Listing {
  parts: readonly { number: number; title: string }[];
  sections: readonly { id: string; part: number; title: string }[];
  /** Columns, in the order of the measures: alike values side by side compress to little. */
  title: readonly string[];
  status: readonly string[];
  /** Places in `sections`. */
  section: readonly number[];
}
