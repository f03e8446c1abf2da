/** How long the lists of a report may become. */
export interface Limits {
  redFlags: number;
  notices: number;
  /** Entries of one kind in one notice or register. */
  entries: number;
  /** Whether texts are given in full. */
  whole: boolean;
}

export const NO_LIMITS: Limits = {
  redFlags: Number.POSITIVE_INFINITY,
  notices: Number.POSITIVE_INFINITY,
  entries: Number.POSITIVE_INFINITY,
  whole: true,
};

/** Tried in this order until the report fits. */
export const LIMITS: readonly Limits[] = [
  { redFlags: 50, notices: 20, entries: 30, whole: false },
  { redFlags: 30, notices: 10, entries: 10, whole: false },
  { redFlags: 20, notices: 5, entries: 3, whole: false },
];

/** GitHub takes 65,536 characters in a comment; some room is left for a word in front. */
export const LONGEST_REPORT = 60_000;

/** The first items as blocks of lines, and how many more there are. */
export function limitBlocks<Item>(
  items: readonly Item[],
  most: number,
  show: (item: Item, index: number) => readonly string[],
): string[] {
  const lines = items.slice(0, most).flatMap((item, index) => show(item, index));
  const left = items.length - most;
  return left > 0 ? [...lines, `- ${leftOut(left)}`] : lines;
}

export function leftOut(count: number): string {
  return `另有 ${count} 处没有列出；全部列出：npm run review -- --all`;
}
