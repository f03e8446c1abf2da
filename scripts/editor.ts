/** `npm run editor`: the site with its editor, for the content in this folder; ends with Ctrl+C. */
import { dev } from 'astro';

const root = process.cwd();
process.env['ZHENGGAI_EDITOR'] = 'local';
const { address } = await dev({ root, server: { port: 4321 } });
const site = `http://localhost:${address.port}/`;
console.log(`
在浏览器里编辑内容：

  1. 用 Chrome 或 Edge 打开  ${site}admin/
  2. 点“使用本地仓库”，选择这个文件夹：${root}
     浏览器问是否允许修改文件时，选“允许”。
  3. 改完点“保存”，就写进了 content/ 里的文件；${site} 随即显示改过的样子。
  4. 运行 npm run check，没有错误再提交。

按 Ctrl+C 结束。
`);
