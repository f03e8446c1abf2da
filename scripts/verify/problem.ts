/** In the order in which they are told. */
export const PROBLEM_KINDS = {
  different: '内容不同',
  missing: '缺少',
  extra: '多出',
  redirected: '转到别处',
  status: '应答不对',
  unreachable: '取不到',
} as const;

/** How a published file is not what the list of checksums says. */
export interface Problem {
  kind: keyof typeof PROBLEM_KINDS;
  /** As the list writes it. */
  path: string;
  /** What there is instead, in Chinese; empty where the kind says all. */
  detail: string;
}

/** One line for each, kind by kind, by path. */
export function formatProblems(problems: readonly Problem[]): string[] {
  const kinds = Object.keys(PROBLEM_KINDS);
  return problems
    .toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.path < b.path ? -1 : 1))
    .map(({ kind, path, detail }) =>
      [PROBLEM_KINDS[kind], path, detail].filter((part) => part !== '').join('　'),
    );
}
