import type { z } from 'astro/zod';
import { parseContentDocument } from '../domain/content-document.ts';
import type { Entry } from '../domain/notice.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import type { NoticeFile } from './read-notice-files.ts';

/** A content file, checked by itself: an entry when it is sound, problems when it is not. */
export interface ParsedEntry<Data> {
  entry: Entry<Data> | null;
  problems: readonly Problem[];
  lineOf: FrontMatter['lineOf'];
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
  const { frontMatter, paragraphs, findings } = parseContentDocument(text);
  const problems: Problem[] = findings.map((finding) => ({ file, ...finding }));
  if (frontMatter === null) {
    const message = '开头缺少两行 --- 之间的信息；请照其他文件补上';
    // A body that can't be read hides its front matter: that is one mistake, not two.
    if (problems.length === 0) problems.push({ file, line: 1, message });
    return { entry: null, problems, lineOf: () => 1 };
  }
  const read = readFrontMatter(frontMatter.text, frontMatter.line);
  if ('message' in read) {
    return { entry: null, problems: [...problems, { file, ...read }], lineOf: () => read.line };
  }
  const { lineOf } = read;
  const result = schema.safeParse(read.data);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const line = lineOf(issue.path.filter((key) => typeof key !== 'symbol'));
      problems.push({ file, line, message: describeIssue(issue) });
    }
  }
  const isSound = result.success && problems.length === 0;
  const entry = isSound ? { id: idOf(contentFile), file, data: result.data, paragraphs } : null;
  return { entry, problems, lineOf };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `不认识的项：${issue.keys.join('、')}；请检查拼写或删去`;
  }
  const path = issue.path.join('.');
  return path === '' ? issue.message : `${path}：${issue.message}`;
}
