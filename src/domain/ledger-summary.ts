import { foldAsCaptured } from './capture-fold.ts';
import type { Ledger } from './ledger.ts';

/** The ledger summed up, in characters (Unicode code points); the five add up to `total`. */
export interface LedgerSummary {
  total: number;
  published: number;
  excluded: number;
  /** Indents, blank lines and line breaks. */
  whitespace: number;
  unaccounted: number;
}

export function summarizeLedger({ lines }: Ledger): LedgerSummary {
  const claims = lines.flatMap(({ text, claims: own }) =>
    own.map(({ start, end, kind }) => ({ kind, size: Array.from(text.slice(start, end)).length })),
  );
  const sizeOf = (...kinds: readonly string[]): number =>
    claims.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { size }) => sum + size, 0);
  const lineBreaks = lines.length - 1;
  const total = lines.reduce((sum, { text }) => sum + Array.from(text).length, lineBreaks);
  const published = sizeOf('measure', 'section', 'notice');
  const excluded = sizeOf('excluded');
  const whitespace = sizeOf('whitespace') + lineBreaks;
  const unaccounted = total - published - excluded - whitespace;
  return { total, published, excluded, whitespace, unaccounted };
}

/** How many characters the capture folded to half width and the published text restores. */
export function countFolded({ lines }: Ledger): number {
  const differences = lines.flatMap(({ text, claims }) =>
    claims.map(({ start, end, content }) => {
      const captured = Array.from(text.slice(start, end));
      return Array.from(content).filter((character, at) => character !== captured[at]).length;
    }),
  );
  return differences.reduce((sum, count) => sum + count, 0);
}

/**
 * The captured page, put together again from what the content says of it.
 *
 * Only whitespace is taken from the source; all other characters are the content's own, with the
 * punctuation in `folded` folded as the capture folded it.
 */
export function reconstructSource({ lines }: Ledger, folded: string): string {
  return lines
    .map(({ claims }) =>
      claims
        .map(({ kind, content }) =>
          kind === 'whitespace' ? content : foldAsCaptured(content, folded),
        )
        .join(''),
    )
    .join('\n');
}
