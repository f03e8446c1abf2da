import { findBreakage } from '../../src/check/broken-file.ts';
import type { Problem } from '../../src/check/problem.ts';
import { type RedFlag, redFlag } from './red-flag.ts';

/** 损坏的文件: what a merge or a cut-off transfer leaves behind, in whichever file. */
export function breakageFlags(files: ReadonlyMap<string, string>): RedFlag[] {
  return Array.from(files).flatMap(([file, text]) => {
    const breakage = findBreakage(file, text);
    return breakage ? [{ ...redFlag('broken', file, breakage.message), line: breakage.line }] : [];
  });
}

/** The problems that a change brings; one that was there before is the same wherever it now stands. */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const keyOf = ({ file, message }: Problem): string => `${file}\n${message}`;
  const known = before.map(keyOf);
  return after.filter((problem) => {
    const at = known.indexOf(keyOf(problem));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/** 内容检查: what `npm run check` will refuse. */
export function problemFlags(problems: readonly Problem[]): RedFlag[] {
  return problems.map(({ file, line, message }) => ({
    ...redFlag('problem', file, message),
    line,
  }));
}
