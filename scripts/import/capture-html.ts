import { readPageLines } from './article.ts';
import type { Captured, CapturedLine } from './captured.ts';

const OUTSIDE = '网页上正文以外的文字，不属于通报';

/** A web page: `source.txt` holds all its text, a line per paragraph; what is not the article is set apart. */
export function captureHtml(html: string, original: Captured['original']): Captured {
  const { lines, article } = readPageLines(html);
  const captured = lines.map(({ text, heading, row, apart }, index): CapturedLine => {
    const isInside = article === null || (index >= article.first && index <= article.last);
    return { number: index + 1, text, heading, row, outside: apart ?? (isInside ? null : OUTSIDE) };
  });
  const remarks =
    article === null ? ['没有认出网页的正文从哪里到哪里，整页都当作正文看待，请核对'] : [];
  return { source: joinLines(captured), lines: captured, kind: '网页', original, remarks };
}

/** Text that was made a document of by us, such as the HTML of a Word file: all of it is the notice's. */
export function joinLines(lines: readonly CapturedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}
