import type { z } from 'astro/zod';
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { parseContentDocument } from '../domain/content-document.ts';
import type { Finding } from '../domain/finding.ts';
import type { Entry } from '../domain/notice.ts';
import type { Problem } from './problem.ts';
import type { NoticeFile } from './read-notice-files.ts';

/** A content file, checked by itself: an entry when it is sound, problems when it is not. */
export interface ParsedEntry<Data> {
  entry: Entry<Data> | null;
  problems: readonly Problem[];
  /** The line on which a front-matter field stands, or the nearest field that there is. */
  lineOf(at: Finding['at']): number;
}

/** File name without folder and extension. */
export function idOf({ name }: NoticeFile): string {
  return name.replace(/^.*\//, '').replace(/\.mdx$/, '');
}

export function parseEntry<Schema extends z.ZodType>(
  contentFile: NoticeFile,
  schema: Schema,
): ParsedEntry<z.output<Schema>> {
  const { file } = contentFile;
  const document = parseContentDocument(contentFile.text);
  const problems: Problem[] = document.findings.map((finding) => ({ file, ...finding }));
  const fail = (line: number, message: string): ParsedEntry<z.output<Schema>> => ({
    entry: null,
    problems: [...problems, { file, line, message }],
    lineOf: () => line,
  });
  if (document.frontMatter === null) {
    if (problems.length > 0) return { entry: null, problems, lineOf: () => 1 };
    return fail(1, '开头缺少两行 --- 之间的信息；请照其他文件补上');
  }
  const { text: yaml, line: firstLine } = document.frontMatter;
  const lineCounter = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter, customTags: ['timestamp'] });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line + firstLine - 1;
  const [yamlError] = [...parsed.errors, ...parsed.warnings];
  if (yamlError) {
    const message =
      '开头的信息写法有误；检查这一行和它前面：冒号是否半角、后面有没有空格，引号是否成对，缩进是否一致';
    return fail(lineAt(yamlError.pos[0]), message);
  }
  const alias = findAlias(parsed);
  if (alias) {
    const message = '不能用 & 和 * 引用别处的内容；请直接写出文字，以 & 或 * 开头的文字加引号';
    return fail(lineAt(alias.range?.[0] ?? 0), message);
  }
  if (!isMap(parsed.contents)) {
    return fail(firstLine, '开头的信息须是“名称: 内容”的若干行；冒号须为半角，后面空一格');
  }
  const wrongDate = findWrongDate(parsed);
  if (wrongDate) {
    const message = `没有“${wrongDate.source ?? ''}”这一天；请改正日期`;
    return fail(lineAt(wrongDate.range?.[0] ?? 0), message);
  }
  const lineOf = (at: Finding['at']): number => {
    if (typeof at === 'number') return at;
    for (let length = at.length; length > 0; length--) {
      const node = parsed.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const result = schema.safeParse(parsed.toJS());
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path.filter((key) => typeof key !== 'symbol')),
      message: describeIssue(issue),
    }));
    return { entry: null, problems: [...problems, ...wrong], lineOf };
  }
  const { paragraphs } = document;
  const entry = { id: idOf(contentFile), file, data: result.data, paragraphs };
  return { entry: problems.length === 0 ? entry : null, problems, lineOf };
}

/** An alias can make a few lines of YAML unfold without end. */
function findAlias(document: Document): Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias: (_key, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** YAML readers roll 30 February over into March; a record must not. */
function findWrongDate(document: Document): Scalar | null {
  let found: Scalar | null = null;
  visit(document, {
    Scalar: (_key, scalar) => {
      const { value, source = '' } = scalar;
      if (!(value instanceof Date) || toIso(value) === source.slice(0, 10)) return;
      found = scalar;
      return visit.BREAK;
    },
  });
  return found;
}

function toIso(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `不认识的项：${issue.keys.join('、')}；请检查拼写或删去`;
  }
  const path = issue.path.join('.');
  return path === '' ? issue.message : `${path}：${issue.message}`;
}
