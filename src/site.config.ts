import type { SiteConfig } from './site-schema.ts';

/** The operator, configured in this one place; the build checks it. */
export const siteConfig: SiteConfig = {
  name: '整改公开',
  description: '把巡察整改进展情况的通报逐条公开，每一条都能查、能读、能引用。',
  official: false,
  textOrigin: '来自第三方转载',
  contact: null,
  licence: {
    name: 'CC-BY-4.0',
    title: '知识共享署名 4.0 国际许可协议',
    path: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
  },
  editor: null,
  offline: true,
};

const LOCAL_URL = 'http://localhost:4321/';

/**
 * Where the site will live, from the environment (`SITE_URL`): the origin makes absolute addresses,
 * the path is the base below which every link stays. This computer, where none is given; a wrong one
 * is told by the check before the build.
 */
export function siteAddress(url: string | undefined): { site: string; base: string } {
  const { origin, pathname } = new URL(url && isSiteUrl(url) ? url : LOCAL_URL);
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}

/** Whether a site can live there: a complete address, without what follows its path. */
export function isSiteUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, search, hash } = new URL(url);
  return /^https?:$/.test(protocol) && search === '' && hash === '';
}
