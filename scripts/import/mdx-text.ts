import type { PhrasingContent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import { codeOf } from '../../src/domain/invisible.ts';
import { capturedText } from '../../src/domain/readings.ts';
import { EVERY_HIDDEN } from './invisible.ts';

/** The beginning of a module's line, which MDX would take a paragraph for. */
const MODULE_WORDS = [
  { character: 'i', after: 'mport', atBreak: true },
  { character: 'e', after: 'xport', atBreak: true },
];
const writer = unified().use(remarkMdx).use(remarkStringify, { unsafe: MODULE_WORDS }).freeze();

/**
 * Paragraphs as the body of a content file, escaped so that the same text is read back. What nobody
 * can see is marked as noise: it is accounted for, and no reader's search stumbles over it.
 *
 * Throws where another text is read: a fault of the program, which must not lose a word in silence.
 */
export function writeParagraphs(texts: readonly string[]): string {
  const tree: Root = {
    type: 'root',
    children: texts.map((value) => ({ type: 'paragraph', children: markHidden(value) })),
  };
  // The only ones left stand in attributes, where a reference stands for the character.
  const body = writer.stringify(tree).replace(EVERY_HIDDEN, referTo);
  const { paragraphs, findings } = parseContentDocument(body);
  const captured = paragraphs.map(({ segments }) => segments.map(capturedText).join(''));
  if (findings.length > 0 || captured.join('\n') !== texts.join('\n')) {
    throw new Error(
      `Markdown does not hold the text: ${JSON.stringify({ texts, body, findings })}`,
    );
  }
  return body;
}

function markHidden(text: string): PhrasingContent[] {
  const runs = Array.from(text.matchAll(EVERY_HIDDEN));
  const bounds = [0, ...runs.map(({ index, 0: run }) => index + run.length)];
  const pieces = bounds.map((from, at): PhrasingContent[] => [
    { type: 'text', value: text.slice(from, runs[at]?.index) },
    ...runs.slice(at, at + 1).map(([run]) => noise(run)),
  ]);
  return pieces.flat().filter((node) => !('value' in node) || node.value !== '');
}

function noise(run: string): PhrasingContent {
  const codes = Array.from(new Set(Array.from(run, codeOf))).join('、');
  return {
    type: 'mdxJsxTextElement',
    name: 'Noise',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'captured', value: run },
      { type: 'mdxJsxAttribute', name: 'note', value: `看不见的字符（${codes}）` },
    ],
    children: [],
  };
}

function referTo(run: string): string {
  return Array.from(run, (each) => `&#x${codeOf(each).slice(2)};`).join('');
}
