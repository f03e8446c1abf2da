import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  /** How many notices each site has, in rising order. */
  sizes: readonly number[];
  seed: number;
  /** File that gets all results. */
  json: string | null;
  /** Whether the temporary folder stays. */
  keep: boolean;
}

const DEFAULTS = { sizes: '1,10', seed: '1' } as const;
const MOST_NOTICES = 1000;
const LARGEST_SEED = 2 ** 31 - 1;

export const HELP = `用法：npm run bench -- [选项]

测量生成网站的代价怎样随通报的份数增加：用时、内存、网页的大小。通报是合成的，每份86条措施，
写在系统的临时文件夹里，不碰 content/ 和 dist/。每种规模先从头生成，再改一条措施后重新生成；
同一次运行里并列测量 Eleventy 3 和（装了才测）Hugo，由同样的文字生成最朴素的网站。
Eleventy 不在安装的依赖里，第一次运行时由 npm 下载；下载不到就不测。

  --sizes N,N     各有多少份通报，1 到 ${MOST_NOTICES}（默认 ${DEFAULTS.sizes}）；100 份约六分钟、4 GB 内存，1000 份要一小时以上、十几 GB 硬盘
  --seed N        随机种子；种子相同，通报就相同（默认 ${DEFAULTS.seed}）
  --json 文件     把全部结果另存为 JSON
  --keep          留下临时文件夹，并说明在哪里
  --help          显示这段说明
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = readArguments('npm run bench', {
    args: Array.from(args),
    options: {
      sizes: { type: 'string', default: DEFAULTS.sizes },
      seed: { type: 'string', default: DEFAULTS.seed },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { sizes, seed, json, keep, help } = values;
  if (help) return null;
  if (json === '') throw new UsageError('--json 后面要写文件名。');
  const wanted = sizes.split(',').map((size) => readNumber('--sizes', size, MOST_NOTICES));
  return {
    sizes: Array.from(new Set(wanted)).toSorted((a, b) => a - b),
    seed: readNumber('--seed', seed, LARGEST_SEED),
    json: json ?? null,
    keep,
  };
}

function readNumber(option: string, written: string, largest: number): number {
  if (/^[1-9]\d*$/.test(written) && Number(written) <= largest) return Number(written);
  throw new UsageError(`${option} 要写 1 到 ${largest} 的整数，这里是“${written}”。`);
}
