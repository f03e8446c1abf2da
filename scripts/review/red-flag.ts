/** What a change may not do to what has been published, in the order in which it is told. */
export const RED_RULES = {
  program: '程序有改动',
  broken: '损坏的文件',
  source: '来源文件',
  text: '已发布的文字',
  apparatus: '校勘标记有增减',
  status: '进展改判',
  annotation: '标注退回',
  update: '后续进展',
  commitment: '承诺事项',
  address: '永久网址',
  problem: '内容检查',
} as const;
export type RedRule = keyof typeof RED_RULES;

/** 红线: a change that whoever merges has to justify, or that should not be merged. */
export interface RedFlag {
  rule: RedRule;
  /** Path from the repository's root, and the line where it is known. */
  file: string;
  line: number | null;
  /** One Chinese sentence, without its final mark. */
  message: string;
  /** The words that changed; `null` where no words did. */
  change: { before: string; after: string } | null;
  /** The addresses that would be gone. */
  addresses: readonly string[];
  /** The changed files, where it tells of several. */
  files: readonly string[];
}

/** A flag that only says something of a file. */
export function redFlag(rule: RedRule, file: string, message: string): RedFlag {
  return { rule, file, line: null, message, change: null, addresses: [], files: [] };
}
