import { foldForComparison } from './capture-fold.ts';
import { type ExpectedClaim, piece } from './expected-claim.ts';
import type { Notice } from './notice.ts';

/**
 * What the title claims of the source: its line, or where it runs over several lines, each with the
 * words that stand on it. A title that does not fit is claimed whole, so that the ledger says so.
 */
export function claimsOfTitle({
  entry,
  source,
}: Pick<Notice, 'entry' | 'source'>): ExpectedClaim[] {
  const { title, source: where } = entry.data;
  const claim = (line: number, content: string): ExpectedClaim => ({
    line,
    file: entry.file,
    at: ['title'],
    lineAt: ['source', 'line'],
    pieces: [piece('notice', content, { target: 'title' })],
  });
  const texts = source.split('\n').slice(where.line - 1);
  const claims: ExpectedClaim[] = [];
  let rest = title;
  for (const [index, text] of texts.entries()) {
    const line = text.trim();
    if (line === '') continue;
    if (foldForComparison(line).folded.includes(foldForComparison(rest).folded)) {
      return [...claims, claim(where.line + index, rest)];
    }
    const length = lengthOfStart(rest, line);
    if (length === 0) break;
    claims.push(claim(where.line + index, rest.slice(0, length)));
    rest = rest.slice(length).trimStart();
  }
  return [claim(where.line, title)];
}

/** How much of a title, from its start, is all of a line; 0 where the line goes on otherwise. */
function lengthOfStart(title: string, line: string): number {
  const { folded, offsets } = foldForComparison(title);
  const wanted = foldForComparison(line).folded;
  return folded.startsWith(wanted) ? (offsets[wanted.length] ?? title.length) : 0;
}
