import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import { parseContentDocument } from '../domain/content-document.ts';
import type { Entry } from '../domain/notice.ts';
import { findBreakage } from './broken-file.ts';
import type { Problem } from './problem.ts';
import type { NoticeFile } from './read-notice-files.ts';
import { readYaml, type YamlPlace, type YamlText } from './read-yaml.ts';

/** A content file, checked by itself: an entry when it is sound, problems when it is not. */
export interface ParsedEntry<Data> {
  entry: Entry<Data> | null;
  problems: readonly Problem[];
  lineOf: YamlText['lineOf'];
  /** The syntax tree of the whole file; `null` where it can't be read. */
  tree: Root | null;
}

/** File name without folder and extension. */
export function idOf({ name }: NoticeFile): string {
  return name.replace(/^.*\//, '').replace(/\.mdx$/, '');
}

export function parseEntry<Schema extends z.ZodType>(
  contentFile: NoticeFile,
  schema: Schema,
): ParsedEntry<z.output<Schema>> {
  const { file, text } = contentFile;
  const breakage = findBreakage(file, text);
  if (breakage)
    return { entry: null, problems: [breakage], lineOf: () => breakage.line, tree: null };
  const { frontMatter, paragraphs, findings, tree } = parseContentDocument(text);
  const problems: Problem[] = findings.map((finding) => ({ file, ...finding }));
  if (frontMatter === null) {
    const message = '开头缺少两行 --- 之间的信息；请照其他文件补上';
    // A body that can't be read hides its front matter: that is one mistake, not two.
    if (problems.length === 0) problems.push({ file, line: 1, message });
    return { entry: null, problems, lineOf: () => 1, tree };
  }
  const { line: firstLine } = frontMatter;
  const read = parseFields({ file, text: frontMatter.text }, schema, {
    what: '开头的信息',
    shape: 'fields',
    firstLine,
  });
  problems.push(...read.problems);
  const { data } = read;
  const entry =
    data !== null && problems.length === 0
      ? { id: idOf(contentFile), file, data, paragraphs }
      : null;
  return { entry, problems, lineOf: read.lineOf, tree };
}

/** The fields of a content file, checked: data when they are sound, problems when they are not. */
export interface ParsedFields<Data> {
  data: Data | null;
  problems: readonly Problem[];
  lineOf: YamlText['lineOf'];
}

/** Reads YAML that is all of a content file (`indicators.yaml`), or its front matter. */
export function parseFields<Schema extends z.ZodType>(
  { file, text }: { file: string; text: string },
  schema: Schema,
  place: YamlPlace,
): ParsedFields<z.output<Schema>> {
  const breakage = findBreakage(file, text);
  if (breakage) return { data: null, problems: [breakage], lineOf: () => breakage.line };
  const read = readYaml(text, place);
  if ('message' in read) {
    return { data: null, problems: [{ file, ...read }], lineOf: () => read.line };
  }
  const { lineOf } = read;
  const result = schema.safeParse(read.data);
  if (result.success) return { data: result.data, problems: [], lineOf };
  const problems = result.error.issues.map((issue) => {
    const stranger = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const line = lineOf([...issue.path.filter((key) => typeof key !== 'symbol'), ...stranger]);
    return { file, line, message: describeIssue(issue) };
  });
  return { data: null, problems, lineOf };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `不认识的项：${issue.keys.join('、')}；请检查拼写或删去`;
  }
  const path = issue.path.join('.');
  return path === '' ? issue.message : `${path}：${issue.message}`;
}
