import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  /** Queries for each corpus. */
  queries: number;
  seed: number;
  /** Measures of the synthetic corpora. */
  sizes: readonly number[];
  /** File that gets all results. */
  json: string | null;
}

const DEFAULTS = { queries: '300', seed: '20230901', sizes: '1000,10000' } as const;
const FEWEST_QUERIES = 20;

export const HELP = `用法：npm run bench:search -- [选项]

在真实的 Chromium 里测量搜索：与逐条比对全文相比找得全不全、准不准，传输多少，等多久；
同一次运行里并列测量原样使用的 Pagefind。先运行 npm run build。

  --queries N       每份语料问多少个查询，至少 ${FEWEST_QUERIES}（默认 ${DEFAULTS.queries}）
  --seed N          随机种子；种子相同，语料和查询就相同（默认 ${DEFAULTS.seed}）
  --sizes N,N       合成语料各有多少条措施；写 0 就只测真实通报（默认 ${DEFAULTS.sizes}）；
                    86000 是千份通报，另要约10分钟、5 GB 内存和 2 GB 硬盘，不测 Pagefind
  --json 文件       把全部结果另存为 JSON
  --help            显示这段说明
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = readArguments('npm run bench:search', {
    args: Array.from(args),
    options: {
      queries: { type: 'string', default: DEFAULTS.queries },
      seed: { type: 'string', default: DEFAULTS.seed },
      sizes: { type: 'string', default: DEFAULTS.sizes },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { queries, seed, sizes, json, help } = values;
  if (help) return null;
  if (json === '') throw new UsageError('--json 后面要写文件名。');
  return {
    queries: readNumber('--queries', queries, FEWEST_QUERIES),
    seed: readNumber('--seed', seed, 0),
    sizes: sizes === '0' ? [] : sizes.split(',').map((size) => readNumber('--sizes', size, 1)),
    json: json ?? null,
  };
}

function readNumber(option: string, written: string, least: number): number {
  const number = Number(written);
  if (!/^\d+$/.test(written) || number < least || !Number.isSafeInteger(number)) {
    throw new UsageError(`${option} 要写不小于 ${least} 的整数，这里是“${written}”。`);
  }
  return number;
}
