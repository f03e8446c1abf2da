import { foldAsCaptured } from '../../src/domain/capture-fold.ts';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import { capturedText } from '../../src/domain/readings.ts';
import type { Template } from './template.ts';

/**
 * The captured page of which the measures, as they now are, would be the publication: in place of
 * what each measure publishes of its line, its new captured reading; all else as it was.
 */
export function rewriteSource(
  { notice, files }: Template,
  measures: ReadonlyMap<string, string>,
): string {
  const { folded } = notice.entry.data.source;
  const lines = notice.source.split('\n');
  for (const { id, data } of notice.measures) {
    const name = `measures/${id}.mdx`;
    const [before, after] = [files, measures].map((texts) =>
      capturedLines(texts.get(name) ?? '', folded, data.source.lines.length),
    );
    for (const [index, line] of data.source.lines.entries()) {
      const [old = '', changed = ''] = [before?.[index], after?.[index]];
      const text = lines[line - 1] ?? '';
      if (old === '' || !text.includes(old)) throw new Error(`${name} is not on line ${line}`);
      lines[line - 1] = text.replace(old, () => changed);
    }
  }
  return lines.join('\n');
}

/**
 * The captured reading of a content file, with the punctuation that the capture folded. Text from one
 * line may stand in several paragraphs; text from several lines has one for each.
 */
function capturedLines(text: string, folded: string, count: number): string[] {
  const paragraphs = parseContentDocument(text).paragraphs.map(({ segments }) =>
    segments
      .map((segment) =>
        segment.kind === 'noise' || segment.kind === 'lacuna'
          ? segment.captured
          : foldAsCaptured(capturedText(segment), folded),
      )
      .join(''),
  );
  return count === 1 ? [paragraphs.join('')] : paragraphs;
}
