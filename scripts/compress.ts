/** `npm run compress`: puts compressed twins beside the texts of the built site, for servers that send these. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { withSite } from './build/replace-site.ts';
import { readArguments } from './command/read-arguments.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { compressSite } from './compress/compress-site.ts';

const HELP = `用法：npm run compress

把 dist/ 里的网页、样式、脚本和数据各压缩成 .gz 和 .br 两份，放在原文件旁边，由服务器（如 nginx、GitLab Pages）直接发送，
不必每次现压。同样的文件压出的逐字节相同；再次生成网站会清空它们，所以要在 npm run build 或 npm run pdf 之后运行。

  --help   显示这段说明
`;

const DIST = join(process.cwd(), 'dist');

await runCommand(async () => {
  const { values } = readArguments('npm run compress', {
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  return withSite(process.cwd(), compress);
});

/** The exit code. */
async function compress(): Promise<number> {
  await access(join(DIST, 'index.html')).catch(() => {
    throw new UsageError('没有生成好的网站（dist/）。先运行 npm run build 或 npm run pdf。');
  });
  const began = performance.now();
  const { files, bytes, gzipBytes, brotliBytes } = await compressSite(DIST);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `压缩了${files}个文件，用了${seconds}秒：原来${megabytes(bytes)}，gzip ${megabytes(gzipBytes)}，Brotli ${megabytes(brotliBytes)}。`,
  );
  return 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}
