import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import { publishedReading } from '../../src/domain/readings.ts';

/** The beginning of a module's line, which MDX would take a paragraph for. */
const MODULE_WORDS = [
  { character: 'i', after: 'mport', atBreak: true },
  { character: 'e', after: 'xport', atBreak: true },
];
const writer = unified().use(remarkMdx).use(remarkStringify, { unsafe: MODULE_WORDS }).freeze();

/**
 * Paragraphs as the body of a content file, escaped so that the same text is read back.
 *
 * Throws where it is not: a fault of the program, which must not lose a word in silence.
 */
export function writeParagraphs(texts: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
  const body = writer.stringify(tree);
  const { paragraphs, findings } = parseContentDocument(body);
  if (findings.length > 0 || publishedReading(paragraphs) !== texts.join('\n')) {
    throw new Error(
      `Markdown does not hold the text: ${JSON.stringify({ texts, body, findings })}`,
    );
  }
  return body;
}
