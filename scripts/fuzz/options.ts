import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  seed: number;
  /** Random damages of the content. */
  runs: number;
  /** The first of them: to go on, or to look at one again. */
  from: number;
}

const DEFAULTS = { seed: '20230901', runs: '2000', from: '0' } as const;

export const HELP = `用法：npm run fuzz -- [选项]

把真实的内容随机弄坏（翻转字节，增删、调换行，插入恶意的片段，改名、改类型，互换文件……），
看检查是否每次都或者用中文说清楚，或者读得一致、仍能还原来源；不崩溃，不卡住。只改临时的副本。

  --seed N     随机种子；种子相同，弄坏的方式就相同（默认 ${DEFAULTS.seed}）
  --runs N     弄坏多少次（默认 ${DEFAULTS.runs}，约 6 分钟）
  --from N     从第几次开始（默认 ${DEFAULTS.from}）；重看一次：--from N --runs 1
  --help       显示这段说明

退出码：0 没有发现错误；1 发现了错误；2 命令写得不对。
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = readArguments('npm run fuzz', {
    args: Array.from(args),
    options: {
      seed: { type: 'string', default: DEFAULTS.seed },
      runs: { type: 'string', default: DEFAULTS.runs },
      from: { type: 'string', default: DEFAULTS.from },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    seed: readNumber('--seed', values.seed, 0),
    runs: readNumber('--runs', values.runs, 1),
    from: readNumber('--from', values.from, 0),
  };
}

function readNumber(option: string, written: string, least: number): number {
  const number = Number(written);
  if (!/^\d+$/.test(written) || number < least || !Number.isSafeInteger(number)) {
    throw new UsageError(`${option} 要写不小于 ${least} 的整数，这里是“${written}”。`);
  }
  return number;
}
