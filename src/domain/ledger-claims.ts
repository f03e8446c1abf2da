import { anchorPrefix } from './anchors.ts';
import { type ClaimPiece, type ExpectedClaim, piece } from './expected-claim.ts';
import type { Entry, Notice } from './notice.ts';
import { capturedText, type Paragraph } from './readings.ts';
import type { PartData, SectionData } from './schemas.ts';
import { claimsOfTitle } from './title-claims.ts';

const LACUNA_REASON = '残缺处残留的字，不是原文';
const FULL_STOP_REASON = '标题末尾的句号，标题单列后省去';

/** All that the content of a notice says of its source: title, parts, sections, measures, exclusions. */
export function claimsOfNotice(notice: Notice): ExpectedClaim[] {
  const { entry, parts, sections, measures } = notice;
  const { file, data } = entry;
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
    ...claimsOfTitle(notice),
    ...parts.flatMap(claimsOfPart),
    ...sections.flatMap(claimsOfSection),
    ...measures.flatMap((measure) =>
      claimsOfText(measure, measure.data.source, { kind: 'measure', target: measure.id }),
    ),
    ...excluded,
  ];
}

function claimsOfPart(part: Entry<PartData>): ExpectedClaim[] {
  const { id, file, data } = part;
  const owner = { kind: 'notice', target: `part-${id}` } as const;
  const title = claimOfHeading(data.heading, owner, { file, at: ['heading'], title: data.title });
  return [...title, ...claimsOfText(part, data.source, owner)];
}

function claimsOfSection(section: Entry<SectionData>): ExpectedClaim[] {
  const { id, file, data } = section;
  const owner = { kind: 'section', target: id } as const;
  return [
    ...data.above.flatMap((heading, index) =>
      claimOfHeading(heading, owner, { file, at: ['above', index], title: heading.text }),
    ),
    ...claimOfHeading(data.source, owner, { file, at: ['source'], title: data.title }),
    ...claimsOfText(section, data.text, owner, ['text', 'lines']),
  ];
}

interface Owner {
  kind: 'measure' | 'section' | 'notice';
  target: string;
}

function claimOfHeading(
  heading: { line: number; text: string } | undefined,
  { kind, target }: Owner,
  { file, at, title }: { file: string; at: (string | number)[]; title: string },
): ExpectedClaim[] {
  if (!heading) return [];
  const hasFullStop = heading.text === `${title}。`;
  const pieces = hasFullStop
    ? [
        piece(kind, title, { target }),
        piece('excluded', '。', { target, reason: FULL_STOP_REASON }),
      ]
    : [piece(kind, heading.text, { target })];
  return [{ line: heading.line, file, at: [...at, 'text'], lineAt: [...at, 'line'], pieces }];
}

/**
 * Text from one source line may stand in several paragraphs; text from several lines has a paragraph
 * for each. (A file that breaks this is told so by `checkTexts`.)
 */
function claimsOfText(
  { file, paragraphs }: Entry<unknown>,
  source: { lines: number[] } | undefined,
  owner: Owner,
  linesAt: string[] = ['source', 'lines'],
): ExpectedClaim[] {
  const lines = source?.lines ?? [];
  return lines.map((line, index) => {
    const own = lines.length === 1 ? paragraphs : paragraphs.slice(index, index + 1);
    const pieces = piecesOf(own, { ...owner, prefix: anchorPrefix(file) });
    return { line, file, at: own[0]?.line ?? 1, lineAt: [...linesAt, index], pieces };
  });
}

function piecesOf(
  paragraphs: readonly Paragraph[],
  { kind, target, prefix }: Owner & { prefix: string },
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
