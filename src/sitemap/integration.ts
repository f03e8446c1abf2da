import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { loadNotice } from '../check/load-notice.ts';
import { readAllNotices } from '../check/read-notice-files.ts';
import { lastModified } from '../domain/last-modified.ts';
import type { Notice } from '../domain/notice.ts';

/** The list of all pages for search engines, with the day on which each was last changed. */
export function siteMap(
  root: string,
  { site, base }: { site: string; base: string },
): AstroIntegration {
  const home = new URL(base, site).href;
  let loaded: Promise<Notice[]> | null = null;
  return sitemap({
    namespaces: { news: false, xhtml: false, image: false, video: false },
    // The editor, where there is one, is for staff.
    filter: (page) => page !== `${home}admin/`,
    serialize: async (item) => {
      loaded ??= loadNotices(root);
      const day = lastModified(item.url.slice(home.length), await loaded);
      return day === null ? item : { ...item, lastmod: day };
    },
  });
}

async function loadNotices(root: string): Promise<Notice[]> {
  const { notices } = await readAllNotices(root);
  return notices.flatMap((files) => loadNotice(files).notice ?? []);
}
