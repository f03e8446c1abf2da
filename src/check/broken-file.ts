import type { Problem } from './problem.ts';

/** What Git writes around two versions that it could not merge. */
export const CONFLICT_MARK = /^(?:<{7}|\|{7}|>{7})(?: .*)?$/m;

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
