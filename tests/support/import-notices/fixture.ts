/** A notice written for the tests, and what is known of it from how it was made. */
export interface Fixture {
  slug: string;
  /** Name of the file that is imported. */
  file: string;
  bytes(): Promise<Uint8Array>;
  expected: Expected;
}

export interface Expected {
  title: string;
  issuer: string;
  inspector: string | null;
  published: string | null;
  year: number;
  /** `label start` or `label start/end`, in the order of the lead. */
  milestones: readonly string[];
  /** Titles of the parts, outermost headings of the notice; 〔…〕 where the file has none. */
  parts: readonly string[];
  /** How many measures each section holds, in reading order. */
  sections: readonly number[];
  /** The first words of some measures, by their numbers. */
  measures: Readonly<Record<number, string>>;
  /** The counts that the notice states, and whether they agree with the content: `14 agrees`. */
  claims: Readonly<Record<string, `${number} ${'agrees' | 'differs' | 'unverifiable'}`>>;
  /** What a reader sees and no text of the file holds: numbers that Word or a browser counts. */
  automatic?: readonly { before: string; label: string }[];
}

export function countMeasures({ sections }: Pick<Expected, 'sections'>): number {
  return sections.reduce((sum, count) => sum + count, 0);
}

export function utf8(text: string): Promise<Uint8Array> {
  return Promise.resolve(new TextEncoder().encode(text));
}
