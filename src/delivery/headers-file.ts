import type { HeaderRules, Headers } from './header-rules.ts';

const INTRODUCTION = `# 响应头，供 Netlify、Cloudflare Pages 等读取；由 src/delivery/header-rules.ts 生成，不要手改。
# 没有写 Cache-Control 的文件，这些服务自己就要求浏览器每次先问有没有新版本。`;

/** The rules as Netlify and Cloudflare Pages read them, from `_headers` in the folder they publish. */
export function formatHeadersFile({ everywhere, rules }: HeaderRules, base: string): string {
  const blocks = [{ path: '*', headers: everywhere }, ...rules].map(
    ({ path, headers }) => `${base}${path}\n${linesOf(headers)}`,
  );
  return `${[INTRODUCTION, ...blocks].join('\n\n')}\n`;
}

function linesOf(headers: Headers): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n');
}
