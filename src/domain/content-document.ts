import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Paragraph, readParagraphs } from './readings.ts';
import { findForbiddenSyntax, type SyntaxFinding } from './restricted-mdx.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** A content file as far as its body goes; lines count from the start of the text given. */
export interface ContentDocument {
  /** The YAML between the two `---`, and the line on which it starts; `null` where there is none. */
  frontMatter: { text: string; line: number } | null;
  paragraphs: readonly Paragraph[];
  findings: readonly SyntaxFinding[];
}

/** Parses a content file, with or without front matter. Never throws: what is wrong is a finding. */
export function parseContentDocument(text: string): ContentDocument {
  let tree: Root;
  try {
    tree = parser.parse(text);
  } catch (error) {
    return { frontMatter: null, paragraphs: [], findings: [describeSyntaxError(error)] };
  }
  const first = tree.children[0];
  const frontMatter = first?.type === 'yaml' ? { text: first.value, line: 2 } : null;
  return { frontMatter, paragraphs: readParagraphs(tree), findings: findForbiddenSyntax(tree) };
}

function describeSyntaxError(error: unknown): SyntaxFinding {
  if (!(error instanceof VFileMessage)) throw error;
  return {
    line: error.line ?? 1,
    message: `写法有误，读不下去（${error.reason}）；检查这一行的 { }、< > 和标记是否成对，文字里的 { 和 < 前面加反斜杠`,
  };
}
