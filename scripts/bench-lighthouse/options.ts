import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  /** Only pages whose address contains this. */
  only: string;
  /** File that gets all results. */
  json: string | null;
}

export const HELP = `用法：npm run bench:lighthouse -- [选项]

用 Lighthouse 给每一种页面打分：模拟手机和慢速网络，每种取一页，文件照网页服务器的做法压缩。
性能不到 98，或无障碍、最佳做法、搜索引擎优化不到 100，退出码是 1。
先运行 npm run build。Lighthouse 不在安装的依赖里，第一次运行时由 npm 下载（约 190 MB）。

  --only 片段     只测网址里有这个片段的页面，如 --only /measures/
  --json 文件     把全部结果另存为 JSON
  --help          显示这段说明
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = readArguments('npm run bench:lighthouse', {
    args: Array.from(args),
    options: {
      only: { type: 'string', default: '' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (values.json === '') throw new UsageError('--json 后面要写文件名。');
  return { only: values.only, json: values.json ?? null };
}
