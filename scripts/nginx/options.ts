import { readArguments } from '../command/read-arguments.ts';
import { UsageError } from '../command/usage-error.ts';
import type { ServerOptions } from './server-block.ts';

export const HELP = `用法：npm run --silent nginx -- --root 目录 [选项] > zhenggai.conf

写出 nginx 的一段 server 配置：响应头、缓存、压缩、网页的类型、404 页。路径按 dist/ 生成时的网址写，所以先要 npm run build。
用 nginx 1.20 以上；放进 /etc/nginx/conf.d/，nginx -t 检查，再 nginx -s reload。

  --root 目录              网站的文件在服务器上的目录，写绝对路径，如 /srv/site/dist
  --listen 端口            端口，或地址加端口；可以写几次；默认 80，有证书时 443
  --server-name 域名       网站的域名
  --certificate 文件       证书在服务器上的位置；与 --key 一起写，网站就用 https，并要求浏览器以后只用 https（HSTS）
  --key 文件               私钥在服务器上的位置
  --redirect-from 端口     把这个端口的 http 请求转到 https，一般写 80；须有证书和域名
  --brotli                 也发送 .br 文件；nginx 须有 brotli_static 模块（Debian、Ubuntu：libnginx-mod-http-brotli-static）
  --help                   显示这段说明
`;

const PATH = /^\/[^\s"'$;{}\\]*$/;
const LISTEN = /^(\d{1,5}|(\d{1,3}(\.\d{1,3}){3}|\[[\da-f:]+\]):\d{1,5})$/i;
const NAME = /^[\w.-]+( [\w.-]+)*$/;

/** Reads the command line; `null` when help is asked for. */
export function readOptions(args: readonly string[]): Omit<ServerOptions, 'base'> | null {
  const { values } = readArguments('npm run nginx', {
    args: Array.from(args),
    options: {
      root: { type: 'string' },
      listen: { type: 'string', multiple: true },
      'server-name': { type: 'string' },
      certificate: { type: 'string' },
      key: { type: 'string' },
      'redirect-from': { type: 'string' },
      brotli: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  if (values.root === undefined) throw new UsageError('缺少 --root：网站的文件在服务器上的目录。');
  const root = fitting('root', values.root, PATH, '须是绝对路径，没有空格、引号和 $');
  const certificate = readCertificate(values.certificate, values.key);
  const listen = (values.listen ?? [certificate ? '443' : '80']).map((each) =>
    fitting('listen', each, LISTEN, '须是端口，或地址加端口，如 127.0.0.1:8080'),
  );
  const serverName = values['server-name'] ?? null;
  if (serverName !== null) fitting('server-name', serverName, NAME, '须是域名');
  const redirectFrom = values['redirect-from'] ?? null;
  if (redirectFrom !== null) {
    fitting('redirect-from', redirectFrom, LISTEN, '须是端口，一般写 80');
    if (!certificate || serverName === null) {
      throw new UsageError('--redirect-from 要同 --certificate、--key 和 --server-name 一起写。');
    }
  }
  return { root, listen, serverName, certificate, redirectFrom, hasBrotli: values.brotli };
}

function readCertificate(
  certificate: string | undefined,
  key: string | undefined,
): ServerOptions['certificate'] {
  if (certificate === undefined && key === undefined) return null;
  if (certificate === undefined || key === undefined) {
    throw new UsageError('--certificate 和 --key 要一起写。');
  }
  const demand = '须是绝对路径，没有空格、引号和 $';
  return {
    certificate: fitting('certificate', certificate, PATH, demand),
    key: fitting('key', key, PATH, demand),
  };
}

function fitting(option: string, value: string, pattern: RegExp, demand: string): string {
  if (!pattern.test(value)) throw new UsageError(`--${option} 写成了“${value}”：${demand}。`);
  return value;
}
