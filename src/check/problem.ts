import { showInvisible } from '../domain/invisible.ts';

/** A mistake in the content, at the place where staff mend it. */
export interface Problem {
  /** Path from the repository's root, with `/`. */
  file: string;
  /** 1-based. */
  line: number;
  message: string;
}

/**
 * `content/…/042.mdx:6  依据原句…`: one line each, so that editors can jump to the place.
 *
 * A message quotes what stands in a file, and that may be anything: controls are named by their
 * numbers, for a terminal would obey them, and a long quotation is cut.
 */
export function formatProblem({ file, line, message }: Problem): string {
  return `${showInvisible(file)}:${line}  ${showInvisible(shorten(message))}`;
}

/** Most of what the message quotes goes; how it begins and ends says what is wrong and what to do. */
function shorten(message: string): string {
  const characters = Array.from(message);
  const left = characters.length - BEGINNING - END;
  if (left <= 0) return message;
  return `${characters.slice(0, BEGINNING).join('')}……（略${left}字）……${characters.slice(-END).join('')}`;
}

/** In characters; what we say ourselves is shorter. */
const BEGINNING = 400;
const END = 200;

/** In the order in which one works through them: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || 0);
}
