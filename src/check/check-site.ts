import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteConfig } from '../site.config.ts';
import { type SiteConfig, siteConfigProblems } from '../site-schema.ts';
import { loadNotice } from './load-notice.ts';
import type { Problem } from './problem.ts';
import { readAllNotices } from './read-notice-files.ts';

const CONFIG_FILE = 'src/site.config.ts';

/**
 * What is wrong with the site's configuration and, of an official site, what it lacks that
 * 国办发〔2017〕47号 demands of every government site.
 *
 * `siteUrl` is where the site will live (`SITE_URL`), of which SiteDomain is made; `null` where
 * nothing is being built.
 */
export async function checkSite(
  root: string,
  siteUrl: string | undefined | null,
  config: SiteConfig = siteConfig,
): Promise<Problem[]> {
  const text = await readFile(join(root, CONFIG_FILE), 'utf8').catch(() => '');
  const problems = siteConfigProblems(config).map(
    ({ field, message }): Problem => ({
      file: CONFIG_FILE,
      line: lastLineOf(text, field),
      message,
    }),
  );
  if (!config.official) return problems;
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
