/** `npm run pdf`: builds the site and has a browser print every notice, so that pages can offer it as PDF. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeChecksums } from '../src/checksums/write-checksums.ts';
import { openPublished } from '../src/search/read-published.ts';
import { siteAddress } from '../src/site.config.ts';
import { KEPT_FOLDER } from '../src/unchanged/kept-notices.ts';
import { buildSite } from './build/build-site.ts';
import { KEPT, replaceSite } from './build/replace-site.ts';
import { readArguments } from './command/read-arguments.ts';
import { Refusal } from './command/refusal.ts';
import { runCommand } from './command/run-command.ts';
import { keepPdf, takePdf } from './pdf/kept-pdfs.ts';
import { launchPrinter, type Printer } from './pdf/launch-printer.ts';
import { type PrintedNotice, printNotice } from './pdf/print-notice.ts';
import { usesStandIn } from './pdf/stand-in-font.ts';

const HELP = `用法：npm run pdf -- [选项]

生成网站，再用浏览器把每份通报印成 PDF，放在 dist/notices/{通报}/{通报}.pdf，网页上提供下载。
全部完成才整个换下旧的 dist/；一份没有印成，dist/ 就保持原样。
同样的内容印出的 PDF 逐字节相同；日期取自内容，不看运行的那天。网页、浏览器和字体都没有变的，沿用上次印的。

  --if-possible   没有可用的浏览器时，只生成网站，不提供 PDF
  --help          显示这段说明
`;

const STAND_IN = `注意：这台机器没有中文字体，用了 npm 带来的一种；它缺的字（如㎡）印成方框，每行也不足28字。
正式发布前请装字体再印一次（Debian、Ubuntu：apt-get install -y fonts-noto-cjk）。`;

const root = process.cwd();

await runCommand(async () => {
  const { values } = readArguments('npm run pdf', {
    options: {
      'if-possible': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const printer = await launchPrinter(root).catch((error: unknown) => {
    if (!values['if-possible'] || !(error instanceof Refusal)) throw error;
    console.log(`${error.message}\n\n没有浏览器，只生成网站，不提供 PDF。\n`);
    return null;
  });
  try {
    const isBuilt = await replaceSite(root, (folder) => build(folder, printer));
    if (!isBuilt) console.error(KEPT);
    return isBuilt ? 0 : 1;
  } finally {
    await printer?.browser.close();
  }
});

async function build(dist: string, printer: Printer | null): Promise<boolean> {
  const isBuilt = await buildSite(root, dist, printer ? { ZHENGGAI_PDF: '1' } : {});
  if (!isBuilt || !printer) return isBuilt;
  await printAll(dist, printer);
  await writeChecksums(dist);
  return true;
}

async function printAll(dist: string, { browser, tools }: Printer): Promise<void> {
  const site = { dist, ...siteAddress(process.env['SITE_URL']) };
  const shelf = { dist, tools, folder: join(root, KEPT_FOLDER, 'pdfs') };
  const { notices } = await openPublished(join(dist, 'data'));
  for (const [index, notice] of notices.entries()) {
    const began = performance.now();
    const kept = takePdf(shelf, notice.id);
    const printed = kept ?? (await print(notice));
    const { pdf, pages } = printed;
    if (!kept) keepPdf(shelf, notice.id, printed);
    await writeFile(join(dist, 'notices', notice.id, `${notice.id}.pdf`), pdf);
    if (usesStandIn(pdf)) console.log(STAND_IN);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const size = (pdf.length / 1e6).toFixed(1);
    const how = kept ? '沿用上次印的' : `${seconds}秒`;
    console.log(
      `PDF ${index + 1}/${notices.length}　${notice.id}.pdf　${pages}页，${size} MB，${how}`,
    );
  }

  async function print(notice: { id: string; title: string }): Promise<PrintedNotice> {
    try {
      return await printNotice(browser, site, notice);
    } catch (cause) {
      throw new Refusal(
        `《${notice.title}》没有印成 PDF：${String(cause)}
dist/ 没有改动。改好后再运行 npm run pdf；不要 PDF，就运行 npm run build。`,
        { cause },
      );
    }
  }
}
