import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SiteConfig, siteConfig } from '../site.config.ts';
import { loadNotice } from './load-notice.ts';
import type { Problem } from './problem.ts';
import { readAllNotices } from './read-notice-files.ts';

const CONFIG_FILE = 'src/site.config.ts';

/** What an official site must tell of its operator, and how that is written. */
const FIELDS = [
  { field: 'name', what: '网站名称（SiteName）', pattern: /\S/, how: '写网站的名称' },
  { field: 'operator', what: '主办单位', pattern: /\S/, how: '写主办单位的全称' },
  {
    field: 'siteIdCode',
    what: '网站标识码（SiteIDCode）',
    pattern: /^(\d{10}|bm\d{8})$/,
    how: '写十位数字，或 bm 加八位数字',
  },
  { field: 'icp', what: 'ICP 备案号', pattern: /\S/, how: '照备案的写法写' },
  { field: 'publicSecurity', what: '公安备案号', pattern: /\S/, how: '照备案的写法写' },
  { field: 'contact', what: '联系方式', pattern: /\S/, how: '写电话或电子邮箱' },
] as const;

/**
 * What an official site lacks that 国办发〔2017〕47号 demands of every government site; nothing of an
 * unofficial one.
 *
 * `siteUrl` is where the site will live (`SITE_URL`), of which SiteDomain is made; `null` where
 * nothing is being built.
 */
export async function checkOfficialSite(
  root: string,
  siteUrl: string | undefined | null,
  config: SiteConfig = siteConfig,
): Promise<Problem[]> {
  if (!config.official) return [];
  const text = await readFile(join(root, CONFIG_FILE), 'utf8').catch(() => '');
  const problems = FIELDS.filter(({ field, pattern }) => !pattern.test(config[field])).map(
    ({ field, what, how }): Problem => ({
      file: CONFIG_FILE,
      line: lastLineOf(text, field),
      message: `官方网站必须有${what}，现在是“${config[field]}”；请在 ${field} 里${how}`,
    }),
  );
  if (siteUrl === undefined || siteUrl === '') {
    const message =
      '官方网站必须写明域名（SiteDomain）；请在生成时给出网址，如 SITE_URL=https://www.example.gov.cn/ npm run build';
    problems.push({ file: CONFIG_FILE, line: lastLineOf(text, 'official'), message });
  }
  return [...problems, ...(await undatedNotices(root))];
}

async function undatedNotices(root: string): Promise<Problem[]> {
  const { notices } = await readAllNotices(root);
  return notices.map(loadNotice).flatMap(({ notice, locate }) => {
    if (!notice || notice.entry.data.published !== null) return [];
    const message =
      '官方网站的通报必须有发布时间（PubDate），这里是 null；请写明本机关发布这份通报的日期，如 2024-01-08';
    return [locate({ file: notice.entry.file, at: ['published'], message })];
  });
}

/** The last line that sets a field: the types above the values name it too. */
function lastLineOf(text: string, field: string): number {
  const index = text.split('\n').findLastIndex((line) => line.trimStart().startsWith(`${field}:`));
  return index + 1 || 1;
}
