import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';

export interface Options {
  /** The start page of a site, with `/` at its end, or a folder. */
  target: URL | string;
  /** File with the list to compare with; `null` for the published one. */
  manifest: string | null;
  json: boolean;
}

export const HELP = `用法：npm run verify -- 网址或目录 [选项]

逐个核对网站公布的文件：缺了哪个，哪个的内容不同，目录里多出哪个。对照的是 SHA-256 的清单（SHA256SUMS，每次
生成网站都有）。网页在它的网址（如 /about/）上取，不跟随跳转。

  npm run verify -- https://www.example.org/
  npm run verify -- dist
  npm run verify -- https://www.example.org/ --manifest dist/SHA256SUMS

  --manifest 文件   对照这份清单，不用网站自己的。有人同时改动网站的文件和清单，只有这样才查得出来
  --json            结果写成 JSON
  --help            显示这段说明

全部一致以0退出，有不同以1退出，用法不对以2退出。
`;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Options | null {
  const { values, positionals } = readArguments('npm run verify', {
    args: Array.from(args),
    allowPositionals: true,
    options: {
      manifest: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { manifest, json, help } = values;
  if (help) return null;
  const [target, ...others] = positionals;
  if (target === undefined || target === '' || others.length > 0) {
    throw new UsageError('写明要核对的一个网址或目录；运行 npm run verify -- --help 查看用法。');
  }
  if (manifest === '') throw new UsageError('--manifest 后面要写文件名。');
  return { target: readTarget(target), manifest: manifest ?? null, json };
}

function readTarget(target: string): URL | string {
  if (!/^[a-z]+:\/\//i.test(target)) return target;
  const url = URL.parse(target.replace(/\/*$/, '/'));
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new UsageError(`“${target}”不是网站首页的网址；要像 https://www.example.org/ 这样写。`);
  }
  return url;
}
