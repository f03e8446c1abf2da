import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSiteUrl, siteConfig } from '../site.config.ts';
import { type SiteConfig, siteConfigProblems } from '../site-schema.ts';
import type { Problem } from './problem.ts';

const CONFIG_FILE = 'src/site.config.ts';

/**
 * What is wrong with the site's configuration and, of an official site, what it lacks that
 * 国办发〔2017〕47号 demands of every government site.
 *
 * `siteUrl` is where the site will live (`SITE_URL`), of which SiteDomain is made; `null` where
 * nothing is being built. `undated` is what the check of the content found of that kind.
 */
export async function checkSite(
  root: string,
  { siteUrl, undated }: { siteUrl: string | undefined | null; undated: readonly Problem[] },
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
  if (siteUrl && !isSiteUrl(siteUrl)) {
    const message = `SITE_URL 是“${siteUrl}”，不是网站的网址；请写完整，如 SITE_URL=https://www.example.org/ npm run build`;
    problems.push({ file: CONFIG_FILE, line: 1, message });
  }
  if (!config.official) return problems;
  if (siteUrl === undefined || siteUrl === '') {
    const message =
      '官方网站必须写明域名（SiteDomain）；请在生成时给出网址，如 SITE_URL=https://www.example.gov.cn/ npm run build';
    problems.push({ file: CONFIG_FILE, line: lastLineOf(text, 'official'), message });
  }
  return [...problems, ...undated];
}

/** The last line that sets a field: the types above the values name it too. */
function lastLineOf(text: string, field: string): number {
  const index = text.split('\n').findLastIndex((line) => line.trimStart().startsWith(`${field}:`));
  return index + 1 || 1;
}
