import type { ClaimKind } from './ledger.ts';
import type { Entry, Notice } from './notice.ts';
import { capturedText, type Paragraph } from './readings.ts';

/** A run that content says stands in the source, split where its kind changes. */
export interface ClaimPiece {
  kind: ClaimKind;
  target: string | null;
  reason: string | null;
  content: string;
}

/** What one file says of one source line, and where in the file it says so. */
export interface ExpectedClaim {
  line: number;
  file: string;
  at: number | readonly (string | number)[];
  pieces: readonly ClaimPiece[];
}

/** All that the content of a notice says of its source: title, parts, sections, measures, exclusions. */
export function claimsOfNotice(notice: Notice): ExpectedClaim[] {
  const { entry, parts, sections, measures } = notice;
  const title: ExpectedClaim = {
    line: entry.data.source.line,
    file: entry.file,
    at: ['title'],
    pieces: [{ kind: 'notice', target: 'title', reason: null, content: entry.data.title }],
  };
  const headings = sections.flatMap(({ id, file, data: { source } }): ExpectedClaim[] => {
    if (!source) return [];
    const piece: ClaimPiece = { kind: 'section', target: id, reason: null, content: source.text };
    return [{ line: source.line, file, at: ['source', 'text'], pieces: [piece] }];
  });
  const excluded = entry.data.excluded.map(
    ({ line, text, reason }, index): ExpectedClaim => ({
      line,
      file: entry.file,
      at: ['excluded', index],
      pieces: [{ kind: 'excluded', target: null, reason, content: text }],
    }),
  );
  return [
    title,
    ...parts.flatMap((part) => claimsOfText(part, 'notice', `part-${part.id}`)),
    ...headings,
    ...measures.flatMap((measure) => claimsOfText(measure, 'measure', measure.id)),
    ...excluded,
  ];
}

/**
 * Text from one source line may stand in several paragraphs; text from several lines has a paragraph
 * for each. (A file that breaks this has a rule of its own: `checkLineCounts`.)
 */
function claimsOfText(
  entry: Entry<{ source?: { lines: number[] } | undefined }>,
  kind: 'measure' | 'notice',
  target: string,
): ExpectedClaim[] {
  const lines = entry.data.source?.lines ?? [];
  return lines.map((line, index) => {
    const own = lines.length === 1 ? entry.paragraphs : entry.paragraphs.slice(index, index + 1);
    const at = own[0]?.line ?? 1;
    return { line, file: entry.file, at, pieces: piecesOf(own, kind, target) };
  });
}

function piecesOf(
  paragraphs: readonly Paragraph[],
  kind: 'measure' | 'notice',
  target: string,
): ClaimPiece[] {
  const pieces: ClaimPiece[] = [];
  for (const segment of paragraphs.flatMap(({ segments }) => segments)) {
    const content = capturedText(segment);
    const last = pieces.at(-1);
    if (content === '') continue;
    if (segment.kind === 'noise') {
      pieces.push({ kind: 'excluded', target, reason: segment.note, content });
    } else if (last?.kind === kind) {
      pieces[pieces.length - 1] = { ...last, content: last.content + content };
    } else {
      pieces.push({ kind, target, reason: null, content });
    }
  }
  return pieces;
}
