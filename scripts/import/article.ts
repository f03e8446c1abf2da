import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type HtmlLine, readHtmlLines } from './html-lines.ts';

const MARK = 'data-line';

/** A page's lines, and which of them its article holds: the first and the last, by their places. */
export interface PageLines {
  lines: readonly HtmlLine[];
  article: { first: number; last: number } | null;
}

/**
 * Reads a web page: all its lines, and where Readability sees the article.
 *
 * Every text node is wrapped in a mark with its line's place before Readability rebuilds the page,
 * so that what comes back can be told by its marks. Only the ends of the article are taken from it:
 * between them no line is left out, whatever Readability thought of it.
 */
export function readPageLines(html: string): PageLines {
  const { document } = parseHTML(html);
  const body = document.querySelector('body') ?? document.documentElement;
  const lines = readHtmlLines(body);
  for (const [index, { nodes }] of lines.entries()) {
    for (const node of nodes) {
      const mark = document.createElement('span');
      mark.setAttribute(MARK, String(index));
      node.parentNode?.replaceChild(mark, node);
      mark.appendChild(node);
    }
  }
  const result = new Readability(document, { charThreshold: 200 }).parse();
  const places = result ? marksIn(result.content ?? '') : [];
  const first = Math.min(...places);
  const last = Math.max(...places);
  return { lines, article: places.length > 0 ? { first, last } : null };
}

function marksIn(content: string): number[] {
  const { document } = parseHTML(`<html><body>${content}</body></html>`);
  return Array.from(document.querySelectorAll(`[${MARK}]`), (mark) =>
    Number(mark.getAttribute(MARK)),
  );
}
