/** A mistake in the content, at the place where staff mend it. */
export interface Problem {
  /** Path from the repository's root, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  message: string;
}

/** `content/…/042.mdx:6  依据原句…`: one line each, so that editors can jump to the place. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}  ${message}`;
}

/** In the order in which one works through them: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || 0);
}
