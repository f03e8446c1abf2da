import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';
import type { Synthesis } from './write-content.ts';

export interface Options extends Synthesis {
  /** Gets `content/`. */
  folder: string;
}

export const HELP = `用法：node scripts/synthesize.ts 文件夹 [选项]

在文件夹里写出 content/：照着第一份真实的通报合成的若干份通报，和认得其中名称的名录，供测量用。
每份的条数、章节和篇幅与真实的一样；分句打乱重排，年份、数字和地名都是虚构的，城市写作“示例某某市”。
内容检查没有错误，可以照常生成网站。种子相同，写出的文件逐字节相同；份数多的，前面几份与份数少的一样。
不写进已经有东西的文件夹，也不写进本项目的 content/：合成的内容不能混进真的。

  --notices N     多少份，默认 10，最多 1000；每十份出自一个城市
  --seed N        随机种子，默认 1
  --help          显示这段说明
`;

/** Four digits number the notices. */
const MOST_NOTICES = 1000;
const LARGEST_SEED = 2 ** 31 - 1;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = readArguments('node scripts/synthesize.ts', {
    args: Array.from(args),
    allowPositionals: true,
    options: {
      notices: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const [folder, ...others] = positionals;
  if (folder === undefined || folder === '' || others.length > 0) {
    throw new UsageError('要写明一个文件夹，如 node scripts/synthesize.ts /tmp/synthetic。');
  }
  return {
    folder,
    notices: readNumber('--notices', values.notices, MOST_NOTICES),
    seed: readNumber('--seed', values.seed, LARGEST_SEED),
  };
}

function readNumber(option: string, value: string, largest: number): number {
  if (/^[1-9]\d*$/.test(value) && Number(value) <= largest) return Number(value);
  throw new UsageError(`${option} 要写 1 到 ${largest} 的整数，现在是“${value}”。`);
}
