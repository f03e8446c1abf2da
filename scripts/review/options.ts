import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  /** The revision from which the work is said to fork; `null` for the main branch. */
  base: string | null;
  /** The revision that is to be merged; `null` for the files as they lie here. */
  head: string | null;
  /** File that gets the report instead of the screen. */
  output: string | null;
  json: boolean;
  /** Whether lists are given in full. */
  all: boolean;
  failOnRed: boolean;
}

export const HELP = `用法：npm run review -- [版本] [选项]

列出合并之后读者会看到哪些变化：红线（改动了已经发布的文字、网址没有了……）、数字、
措施和登记簿。结果是 Markdown，可以贴进合并请求。不改动任何文件。

逐项比较的只有 content/；程序和样式改了，作为红线列出文件名，影响要由懂程序的人看。

  版本              与哪个版本比较：分支、标签或提交，如 origin/main、HEAD~1；
                    不写就是主分支。总是与分叉点（共同历史的最后一个提交）比较：
                    分开以后合并到那边的改动，不算这边的
  --head 版本       比较这个版本，而不是文件夹里现有的文件
  --output 文件     把结果写进文件
  --json            写成 JSON，供程序使用
  --all             全部列出，不省略
  --fail-on-red     有红线时以 1 退出，供自动检查使用
  --help            显示这段说明

退出码：0 比较完毕；1 有红线（写了 --fail-on-red 时）；2 没能比较。
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [base = null, extra] = positionals;
  if (extra !== undefined) {
    const message = `只能写一个要比较的版本，多了“${extra}”；合并的版本写在 --head 后面。`;
    throw new UsageError(message);
  }
  const { head = null, output = null, json, all } = values;
  for (const [where, value] of Object.entries({ 版本: base, '--head': head, '--output': output })) {
    if (value === '') throw new UsageError(`${where}不能是空的。`);
  }
  return { base, head, output, json, all, failOnRed: values['fail-on-red'] };
}

function parse(args: readonly string[]) {
  return readArguments('npm run review', {
    args: Array.from(args),
    allowPositionals: true,
    options: {
      head: { type: 'string' },
      output: { type: 'string' },
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      'fail-on-red': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
}
