import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  /** Only pages whose address contains this. */
  only: string;
  /** For each measurement. */
  seconds: number;
  connections: number;
}

export const HELP = `用法：npm run bench:load -- [选项]

用本机的 nginx 照 npm run nginx 的配置提供压缩好的网站，对每一种页面取一页，用 autocannon 尽量快地请求，量出每秒多少次、
第99百分位的延迟。旁边同一个 nginx 另开一个没有任何配置的端口，发送同样字节的文件，轮流测量，比值说明配置花费多少。
有一次请求出错，退出码就是 1。先运行 npm run build；autocannon 不在安装的依赖里，第一次运行时由 npm 下载。
请求也由本机发出，绝对的次数受 autocannon 和本机的核数所限，只宜看比值和有没有出错。

  --only 片段      只测网址里有这个片段的页面，如 --only /measures/
  --seconds 秒     每次测量多久，1 至 60，默认 1；每页测四次
  --connections 数 同时多少个连接，1 至 1000，默认 50
  --help           显示这段说明
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = readArguments('npm run bench:load', {
    args: Array.from(args),
    options: {
      only: { type: 'string', default: '' },
      seconds: { type: 'string', default: '1' },
      connections: { type: 'string', default: '50' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  return {
    only: values.only,
    seconds: wholeNumber('seconds', values.seconds, 60),
    connections: wholeNumber('connections', values.connections, 1000),
  };
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > most) {
    throw new UsageError(`--${option} 写成了“${text}”：须是 1 至 ${most} 的整数。`);
  }
  return number;
}
