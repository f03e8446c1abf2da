import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type ApparatusName, isApparatusName, LACUNA_PLAIN } from './apparatus.ts';

/** A run of a paragraph: plain text, or one piece of the editorial apparatus. */
export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'supplied'; id: string; text: string; note: string | null }
  | { kind: 'lacuna'; id: string; captured: string; note: string | null }
  | { kind: 'noise'; id: string; captured: string; note: string }
  | { kind: 'doubtful'; id: string; text: string; note: string };
export type ApparatusSegment = Exclude<Segment, { kind: 'text' }>;

/** One paragraph of a content file. */
export interface Paragraph {
  /** 1-based line within the text that was parsed. */
  line: number;
  segments: readonly Segment[];
}

/**
 * The paragraphs of a parsed content file, in document order.
 *
 * Apparatus is numbered through the file (`a1`, `a2` …): the same numbers that its anchors carry.
 */
export function readParagraphs(tree: Root): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let count = 0;
  const nextId = (): string => `a${++count}`;
  visit(tree, 'paragraph', (node) => {
    const segments = node.children.flatMap((child) => readSegments(child, nextId));
    paragraphs.push({ line: node.position?.start.line ?? 1, segments });
  });
  return paragraphs;
}

function readSegments(node: PhrasingContent, nextId: () => string): Segment[] {
  if (node.type === 'text') return [{ kind: 'text', text: node.value }];
  if (node.type === 'mdxJsxTextElement' && isApparatusName(node.name)) {
    const attribute = (name: string): string | null => {
      const found = node.attributes.find((each) => 'name' in each && each.name === name);
      return typeof found?.value === 'string' ? found.value : null;
    };
    return [readApparatus(node.name, nextId(), attribute, plainText(node.children))];
  }
  return 'children' in node ? node.children.flatMap((child) => readSegments(child, nextId)) : [];
}

function readApparatus(
  name: ApparatusName,
  id: string,
  attribute: (name: string) => string | null,
  text: string,
): ApparatusSegment {
  const note = attribute('note');
  const captured = attribute('captured') ?? '';
  if (name === 'Supplied') return { kind: 'supplied', id, text, note };
  if (name === 'Lacuna') return { kind: 'lacuna', id, captured, note };
  if (name === 'Noise') return { kind: 'noise', id, captured, note: note ?? '' };
  return { kind: 'doubtful', id, text, note: note ?? '' };
}

/** Only text stands inside apparatus: `findForbiddenSyntax` sees to that. */
function plainText(children: readonly PhrasingContent[]): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** What the segment gives to the published reading: plain, without brackets; a lacuna as 〔残缺〕. */
export function publishedText(segment: Segment): string {
  if (segment.kind === 'lacuna') return LACUNA_PLAIN;
  return segment.kind === 'noise' ? '' : segment.text;
}

/** What the segment stands for in the capture, with the punctuation of the published text. */
export function capturedText(segment: Segment): string {
  if (segment.kind === 'supplied') return '';
  return 'captured' in segment ? segment.captured : segment.text;
}

/** The published reading of several paragraphs, one a line: what search and quotations look through. */
export function publishedReading(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ segments }) => segments.map(publishedText).join('')).join('\n');
}

/** Where the published reading is marked as doubtful: offsets in it, in UTF-16 units. */
export function doubtfulRanges(
  paragraphs: readonly Paragraph[],
): { start: number; end: number; note: string }[] {
  const ranges: { start: number; end: number; note: string }[] = [];
  let at = 0;
  for (const { segments } of paragraphs) {
    for (const segment of segments) {
      const end = at + publishedText(segment).length;
      if (segment.kind === 'doubtful') ranges.push({ start: at, end, note: segment.note });
      at = end;
    }
    at++;
  }
  return ranges;
}

/** The apparatus of several paragraphs, in order. */
export function apparatusOf(paragraphs: readonly Paragraph[]): ApparatusSegment[] {
  return paragraphs
    .flatMap(({ segments }) => segments)
    .filter((segment): segment is ApparatusSegment => segment.kind !== 'text');
}
