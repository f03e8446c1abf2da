import { codeOf, HIDDEN } from '../domain/invisible.ts';
import type { Problem } from './problem.ts';

/** What Git writes around two versions that it could not merge. */
export const CONFLICT_MARK = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/m;

/**
 * What nobody can see in an editor, but for tabs and line ends: not even a comment may hold it, for
 * it can make lines look like others. A carriage return alone ends a line for some readers only.
 */
const RAW = new RegExp(`\\r(?!\\n)|(?!^\\ufeff)${HIDDEN.source}`, 'u');

/**
 * What a merge or a cut-off transfer leaves behind. Told before anything else of the file: what a
 * reader of YAML or Markdown would say of it helps nobody.
 */
export function findBreakage(file: string, text: string): Problem | null {
  const conflict = CONFLICT_MARK.exec(text);
  if (conflict) {
    const message =
      '有合并冲突的标记：两边改了同一处，合并没有做完；请留下要的那一段，删去 <<<<<<<、=======、>>>>>>> 这几行';
    return { file, line: lineAt(text, conflict.index), message };
  }
  const found = RAW.exec(text);
  if (found) {
    const message = `有看不见的字符（${codeOf(found[0])}）；请删去，来源里确有的写成 <Noise captured="&#x…;" note="…" />`;
    return { file, line: lineAt(text, found.index), message };
  }
  if (
    file.endsWith('.mdx') &&
    /^---[ \t]*\r?\n/.test(text) &&
    !/\n---[ \t]*(?:\r?\n|$)/.test(text)
  ) {
    const message = '开头的信息没有结束：缺第二行 ---，文件可能没有存完；请补上，或恢复原来的文件';
    return { file, line: 1, message };
  }
  return null;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
