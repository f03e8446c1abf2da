import { anchorPrefix } from './anchors.ts';
import type { Finding } from './finding.ts';
import type { ClaimKind } from './ledger.ts';
import type { Entry, Notice } from './notice.ts';
import { capturedText, type Paragraph } from './readings.ts';
import type { SectionData } from './schemas.ts';

/** A run that content says stands in the source, split where its kind changes. */
export interface ClaimPiece {
  kind: ClaimKind;
  /** Id of the measure (`042`) or section (`11`); `title` or `part-4` for the notice; else `null`. */
  target: string | null;
  /** Why a run is excluded; else `null`. */
  reason: string | null;
  /** Anchor in the target's text of the apparatus that excludes the run (`m075-a1`); else `null`. */
  anchor: string | null;
  /** What the content says stands here, in the punctuation of the published text. */
  content: string;
}

/** What one file says of one source line, and where in the file it says so. */
export interface ExpectedClaim {
  line: number;
  file: string;
  /** Where the text stands, and where the number of its source line. */
  at: Finding['at'];
  lineAt: Finding['at'];
  pieces: readonly ClaimPiece[];
}

const LACUNA_REASON = '残缺处残留的字，不是原文';
const FULL_STOP_REASON = '标题末尾的句号，标题单列后省去';

/** All that the content of a notice says of its source: title, parts, sections, measures, exclusions. */
export function claimsOfNotice(notice: Notice): ExpectedClaim[] {
  const { entry, parts, sections, measures } = notice;
  const { file, data } = entry;
  const title: ExpectedClaim = {
    line: data.source.line,
    file,
    at: ['title'],
    lineAt: ['source', 'line'],
    pieces: [piece('notice', data.title, { target: 'title' })],
  };
  const excluded = data.excluded.map(
    ({ line, text, reason }, index): ExpectedClaim => ({
      line,
      file,
      at: ['excluded', index],
      lineAt: ['excluded', index],
      pieces: [piece('excluded', text, { reason })],
    }),
  );
  return [
    title,
    ...parts.flatMap((part) => claimsOfText(part, 'notice', `part-${part.id}`)),
    ...sections.flatMap(claimsOfHeading),
    ...measures.flatMap((measure) => claimsOfText(measure, 'measure', measure.id)),
    ...excluded,
  ];
}

function piece(
  kind: ClaimKind,
  content: string,
  { target = null, reason = null, anchor = null }: Partial<ClaimPiece> = {},
): ClaimPiece {
  return { kind, target, reason, anchor, content };
}

function claimsOfHeading({ id, file, data }: Entry<SectionData>): ExpectedClaim[] {
  const { title, source } = data;
  if (!source) return [];
  const hasFullStop = source.text === `${title}。`;
  const pieces = hasFullStop
    ? [
        piece('section', title, { target: id }),
        piece('excluded', '。', { target: id, reason: FULL_STOP_REASON }),
      ]
    : [piece('section', source.text, { target: id })];
  return [{ line: source.line, file, at: ['source', 'text'], lineAt: ['source', 'line'], pieces }];
}

/**
 * Text from one source line may stand in several paragraphs; text from several lines has a paragraph
 * for each. (A file that breaks this is told so by `checkTexts`.)
 */
function claimsOfText(
  entry: Entry<{ source?: { lines: number[] } | undefined }>,
  kind: 'measure' | 'notice',
  target: string,
): ExpectedClaim[] {
  const { file, data, paragraphs } = entry;
  const lines = data.source?.lines ?? [];
  return lines.map((line, index) => {
    const own = lines.length === 1 ? paragraphs : paragraphs.slice(index, index + 1);
    const pieces = piecesOf(own, { kind, target, prefix: anchorPrefix(file) });
    return { line, file, at: own[0]?.line ?? 1, lineAt: ['source', 'lines', index], pieces };
  });
}

function piecesOf(
  paragraphs: readonly Paragraph[],
  { kind, target, prefix }: { kind: ClaimKind; target: string; prefix: string },
): ClaimPiece[] {
  const pieces: ClaimPiece[] = [];
  for (const segment of paragraphs.flatMap(({ segments }) => segments)) {
    const content = capturedText(segment);
    const last = pieces.at(-1);
    if (content === '') continue;
    if (segment.kind === 'noise' || segment.kind === 'lacuna') {
      const reason = segment.kind === 'noise' ? segment.note : LACUNA_REASON;
      pieces.push(
        piece('excluded', content, { target, reason, anchor: `${prefix}-${segment.id}` }),
      );
    } else if (last?.kind === kind) {
      pieces[pieces.length - 1] = { ...last, content: last.content + content };
    } else {
      pieces.push(piece(kind, content, { target }));
    }
  }
  return pieces;
}
