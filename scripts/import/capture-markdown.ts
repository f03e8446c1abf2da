import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { parseHTML } from 'linkedom';
import { joinLines } from './capture-html.ts';
import type { Captured, CapturedLine } from './captured.ts';
import { readHtmlLines } from './html-lines.ts';

/** A Markdown text: `source.txt` holds what a reader of it sees, a line per paragraph, without its signs. */
export async function captureMarkdown(
  text: string,
  original: Captured['original'],
): Promise<Captured> {
  const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false });
  const { code } = await processor.render(text);
  const { document } = parseHTML(`<html><body>${code}</body></html>`);
  const lines = readHtmlLines(document.body).map(
    ({ text: line, heading, row }, index): CapturedLine => ({
      number: index + 1,
      text: line,
      heading,
      row,
      outside: null,
    }),
  );
  return { source: joinLines(lines), lines, kind: 'Markdown 文件', original, remarks: [] };
}
