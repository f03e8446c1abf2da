import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { type Paragraph, readParagraphs } from './readings.ts';
import { findForbiddenSyntax, type SyntaxFinding } from './restricted-mdx.ts';

const SYNTAX_MESSAGE =
  '写法有误，读不下去；检查这一行的 { }、< > 和标记是否成对，属性的引号是否半角，文字里的 { 和 < 前面加反斜杠';

/** Ten times what the longest text needs: Markdown readers compare every mark with every other. */
const MOST_MARKS = 2000;
const CROWDED_MESSAGE = `一个文件里的 *、_、[、< 记号超过 ${MOST_MARKS} 处，读不下去；是文字的在前面加反斜杠，不是的请删去`;

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).freeze();

/** A content file as far as its body goes; lines count from the start of the text given. */
export interface ContentDocument {
  /** The YAML between the two `---`, and the line on which it starts; `null` where there is none. */
  frontMatter: { text: string; line: number } | null;
  paragraphs: readonly Paragraph[];
  findings: readonly SyntaxFinding[];
  /** The syntax tree, for who renders it; `null` where the text can't be read. */
  tree: Root | null;
}

/** Parses a content file, with or without front matter. Never throws: what is wrong is a finding. */
export function parseContentDocument(text: string): ContentDocument {
  const fail = (line: number, message: string): ContentDocument => ({
    frontMatter: null,
    paragraphs: [],
    findings: [{ line, message }],
    tree: null,
  });
  if (/^\s+---\s*$/m.exec(text)?.index === 0 || text.startsWith('\ufeff')) {
    return fail(1, '文件须以 --- 开头；请删去它前面的空行、空格或 BOM');
  }
  const crowded = findCrowd(text);
  if (crowded !== null) return fail(crowded, CROWDED_MESSAGE);
  try {
    const tree = parser.parse(text);
    const first = tree.children[0];
    const frontMatter = first?.type === 'yaml' ? { text: first.value, line: 2 } : null;
    const findings = findForbiddenSyntax(tree);
    return { frontMatter, paragraphs: readParagraphs(tree), findings, tree };
  } catch (error) {
    if (error instanceof VFileMessage) return fail(error.line ?? 1, SYNTAX_MESSAGE);
    // A text nested thousands deep exhausts the stack of whoever walks its tree.
    if (error instanceof RangeError) return fail(1, '标记嵌套得太深，读不下去；请只写文字');
    throw error;
  }
}

/** The line of the first mark beyond what a text may hold; escaped ones and front matter don't count. */
function findCrowd(text: string): number | null {
  const body = /^---[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  let count = 0;
  for (const { index } of text.slice(body).matchAll(/(?<!\\)(?:[*_]+|[[\]<])/g)) {
    if (++count > MOST_MARKS) return text.slice(0, body + index).split('\n').length;
  }
  return null;
}
