/**
 * Something in a content file that staff must mend.
 *
 * `at` is a line of the file (1-based), or the path of a front-matter field, which the caller that
 * still has the file's text turns into a line.
 */
export interface Finding {
  file: string;
  at: number | readonly (string | number)[];
  /** One Chinese sentence or two: what is wrong, with the value quoted, and what to write instead. */
  message: string;
}
