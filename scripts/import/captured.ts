/** One line of what was captured; its text is exactly a line of `source.txt`. */
export interface CapturedLine {
  /** 1-based. */
  number: number;
  text: string;
  /** Outline level where the file marks the line as a heading (1 is the highest); else `null`. */
  heading: number | null;
  /** Whether the line is a row of a table, and of what kind. */
  row: 'header' | 'measure' | 'other' | null;
  /** Why the line can't be the notice's (a menu, a header of the page); `null` where it may be. */
  outside: string | null;
}

/** A file as it was captured: the text that `source.txt` will hold, and what the file says of it. */
export interface Captured {
  source: string;
  lines: readonly CapturedLine[];
  /** How staff call the kind of file: Word 文件, 网页 … */
  kind: string;
  /** Digest of the file, where `source.txt` is not the file itself. */
  original: { name: string; sha256: string } | null;
  /** What staff should know of the file before they publish: pictures left out, comments … */
  remarks: readonly string[];
}

/** A line of running text, of a file that says nothing more of it. */
export function plainLine(number: number, text: string): CapturedLine {
  return { number, text, heading: null, row: null, outside: null };
}
