import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

/** What the command line says of a new entry; what is `null` is still to be asked for. */
export interface Options {
  /** Number of the measure. */
  measure: number | null;
  /** Folder name of the notice. */
  notice: string | null;
  date: string | null;
  status: string | null;
  text: string | null;
  url: string | null;
  /** Whether the entry is only shown. */
  dryRun: boolean;
  /** Whether the entry is written without asking. */
  yes: boolean;
}

export const HELP = `用法：npm run update -- 编号 [选项]

给一条措施追加一条后续进展，写在该条文件的 updates 最后；已经发布的正文和其他内容一字不动。
通报的 revised（内容最后修改的日期）早于今天时，一并改成今天。缺少的内容会逐项询问。

  编号             第几条措施，如 42
  --notice 名称    通报的文件夹名；只有一份通报有这条措施时不必写
  --date 日期      进展的日期，如 2024-06-30；不写就是今天（北京时间）
  --status 状态    completed 已完成、ongoing 推进中、standing 长期坚持、planned 计划中、
                   unstated 原文未说明
  --text 文字      进展的内容，一行文字
  --url 网址       公布这项进展的网页；可以不写
  --dry-run        只显示将要写入的内容，不改动文件
  --yes            不再确认，直接写入
  --help           显示这段说明

退出码：0 已写入；1 没有写入；2 命令写得不对或不全。
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [written, extra] = positionals;
  if (extra !== undefined) {
    const message = `只能写一个措施编号，多了“${extra}”；含空格的文字要加引号。`;
    throw new UsageError(message);
  }
  const { notice = null, date = null, status = null, text = null, url = null } = values;
  return {
    measure: written === undefined ? null : readNumber(written),
    notice,
    date,
    status,
    text: text?.trim() ?? null,
    url,
    dryRun: values['dry-run'],
    yes: values.yes,
  };
}

/** 42 for `42` and `042`. */
export function readNumber(written: string): number {
  if (/^0*[1-9]\d{0,2}$/.test(written)) return Number(written);
  throw new UsageError(`措施编号要写 1 到 999 的整数，如 42，这里是“${written}”。`);
}

function parse(args: readonly string[]) {
  return readArguments('npm run update', {
    args: Array.from(args),
    allowPositionals: true,
    options: {
      notice: { type: 'string' },
      date: { type: 'string' },
      status: { type: 'string' },
      text: { type: 'string' },
      url: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
}
