import type { z } from 'astro/zod';
import type { Root } from 'mdast';
import type { Finding } from '../domain/finding.ts';
import { indicatorsSchema } from '../domain/indicator-schema.ts';
import type { Entry, Notice, NoticeFolder } from '../domain/notice.ts';
import { measureSchema, noticeSchema, partSchema, sectionSchema } from '../domain/schemas.ts';
import { idOf, type ParsedEntry, parseEntry, parseFields } from './parse-entry.ts';
import type { Problem } from './problem.ts';
import type { NoticeFile, NoticeFiles } from './read-notice-files.ts';

const FILE_NAMES = {
  notice: /^notice\.mdx$/,
  parts: /^parts\/[1-9]\.mdx$/,
  sections: /^sections\/(?!00)\d{2}\.mdx$/,
  measures: /^measures\/(?!000)\d{3}\.mdx$/,
} as const;

const INDICATORS = 'indicators.yaml';

/** What could be read of a notice, with the problems of each file by itself. */
export interface LoadedNotice {
  folder: NoticeFolder;
  /** `null` when `notice.mdx` or `source.txt` is missing or broken; may lack other broken files. */
  notice: Notice | null;
  /** Whether every file is there and sound. */
  isComplete: boolean;
  problems: readonly Problem[];
  /** Syntax tree of each text that could be read, by the path of its file. */
  trees: ReadonlyMap<string, Root>;
  /** Turns what a rule found into a problem with its line. */
  locate(finding: Finding): Problem;
}

export function loadNotice({ id, folder, files, problems: unreadable }: NoticeFiles): LoadedNotice {
  const problems: Problem[] = [...unreadable, ...checkNames(id, folder, files)];
  const lineFinders = new Map<string, ParsedEntry<unknown>['lineOf']>();
  const trees = new Map<string, Root>();
  const broken: Record<keyof typeof FILE_NAMES, string[]> = {
    notice: [],
    parts: [],
    sections: [],
    measures: [],
  };
  const parseAll = <Schema extends z.ZodType>(
    kind: keyof typeof FILE_NAMES,
    schema: Schema,
  ): Entry<z.output<Schema>>[] => {
    const parsed = files
      .filter(({ name }) => FILE_NAMES[kind].test(name))
      .map((file) => ({ ...parseEntry(file, schema), file }));
    broken[kind] = parsed
      .filter(({ problems: own }) => own.length > 0)
      .map(({ file }) => idOf(file));
    for (const { file, lineOf, tree, problems: own } of parsed) {
      lineFinders.set(file.file, lineOf);
      if (tree) trees.set(file.file, tree);
      problems.push(...own);
    }
    return parsed.flatMap(({ entry }) => (entry ? [entry] : []));
  };
  const [entry] = parseAll('notice', noticeSchema);
  const parts = parseAll('parts', partSchema);
  const sections = parseAll('sections', sectionSchema);
  const measures = parseAll('measures', measureSchema);
  const indicators = loadIndicators(files);
  if (indicators) {
    lineFinders.set(indicators.file, indicators.lineOf);
    problems.push(...indicators.problems);
  }
  const source = files.find(({ name }) => name === 'source.txt')?.text;
  const notice =
    entry && source !== undefined
      ? { id, entry, parts, sections, measures, indicators: indicators?.data ?? null, source }
      : null;
  const locate = ({ file, at, message }: Finding): Problem => {
    const fallback = typeof at === 'number' ? at : 1;
    return { file, line: lineFinders.get(file)?.(at) ?? fallback, message };
  };
  const isComplete = problems.length === 0;
  return {
    isComplete,
    folder: { folder, parts, sections, measures, broken },
    notice,
    problems,
    trees,
    locate,
  };
}

function loadIndicators(files: readonly NoticeFile[]) {
  const file = files.find(({ name }) => name === INDICATORS);
  if (!file) return null;
  const parsed = parseFields<typeof indicatorsSchema>(file, indicatorsSchema, {
    what: '这个文件',
    shape: 'fields',
    firstLine: 1,
  });
  return { file: file.file, ...parsed };
}

function checkNames(id: string, folder: string, files: readonly NoticeFile[]): Problem[] {
  const problems: Problem[] = [];
  if (!/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const message = `文件夹名“${id}”会成为网址；请用“年份-英文小写”，如 2023-changzhou-chengguan`;
    problems.push({ file: folder, line: 1, message });
  }
  for (const { file, name } of files) {
    if (name === 'source.txt' || name === INDICATORS) continue;
    if (Object.values(FILE_NAMES).some((pattern) => pattern.test(name))) continue;
    const message = `不认识的文件“${name}”；通报文件夹里只能有 notice.mdx、source.txt、indicators.yaml、parts/N.mdx、sections/NN.mdx、measures/NNN.mdx`;
    problems.push({ file, line: 1, message });
  }
  for (const required of ['notice.mdx', 'source.txt']) {
    if (files.some(({ name }) => name === required)) continue;
    problems.push({ file: `${folder}/${required}`, line: 1, message: '缺少这个文件；请补上' });
  }
  return problems;
}
