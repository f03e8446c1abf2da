import { site } from 'astro:config/client';
import { addresses } from './addresses.ts';
import type { DescribedSite } from './domain/structured-data.ts';
import { siteConfig } from './site.config.ts';

export function absolute(address: string): string {
  return new URL(address, site).href;
}

/** This site, as its pages describe it to machines. */
export const describedSite: DescribedSite = {
  name: siteConfig.name,
  description: siteConfig.description,
  home: absolute(addresses.home()),
  search: `${absolute(addresses.search())}?q={q}`,
  noticeUrl: (notice) => absolute(addresses.notice(notice)),
};
