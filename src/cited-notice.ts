import type { CitedNotice } from './domain/citation.ts';
import { lastChange } from './domain/commitments.ts';
import type { Notice } from './domain/notice.ts';
import { siteConfig } from './site.config.ts';

/** A notice as this site lets it be cited: whose it is, of what state, and who publishes it here. */
export function citedNotice(notice: Pick<Notice, 'entry' | 'measures'>): CitedNotice {
  const { issuer, title } = notice.entry.data;
  const site = siteConfig.official
    ? siteConfig.name
    : `${siteConfig.name}（非官方网站，文字${siteConfig.textOrigin}）`;
  return { issuer, title, updated: lastChange(notice), site };
}
