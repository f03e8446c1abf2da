import type { Run, SaidLine } from './run-measured.ts';

/** A stretch of our build. */
export interface Phase {
  name: string;
  seconds: number;
}

interface PhaseEnd {
  name: string;
  end: RegExp;
  /** Whether a build of few notices does without. */
  isOptional?: boolean;
}

/** What the build and its integrations say as the next stretch begins, in the order in which they come. */
const ENDS: readonly PhaseEnd[] = [
  { name: '检查内容', end: /^要生成 \d+ 份通报/, isOptional: true },
  { name: '分组生成通报', end: /^通报 (\d+)\/\1(?!\d)/, isOptional: true },
  { name: '检查、读取内容', end: /Building static entrypoints/ },
  { name: '编译', end: /generating static routes/ },
  { name: '写出网页、数据和图片', end: /✓ Completed in/ },
  { name: '搜索索引', end: /\[search-index\]/ },
];
const REST = '网站地图、离线清单等';

/** How long our build took for what; empty where its log does not tell, as of another Astro. */
export function readPhases({ lines, seconds }: Pick<Run, 'lines' | 'seconds'>): Phase[] {
  const phases: Phase[] = [];
  let [from, began] = [0, 0];
  for (const { name, end, isOptional = false } of ENDS) {
    const index = lines.findIndex((line: SaidLine, at) => at >= from && end.test(line.text));
    const line = lines[index];
    if (!line && isOptional) continue;
    if (!line) return [];
    phases.push({ name, seconds: line.seconds - began });
    [from, began] = [index + 1, line.seconds];
  }
  return [...phases, { name: REST, seconds: seconds - began }];
}
