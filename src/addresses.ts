import { base } from 'astro:config/client';

/** Every address of the site, below Astro's `base`. An address once published never changes. */
function below(path: string): string {
  return `${base.replace(/\/$/, '')}/${path}`;
}

/** The folder of one notice's addresses; without a notice, that of the whole site. */
function folderOf(notice: Identified | undefined): string {
  return notice ? `notices/${notice.id}/` : '';
}

interface Identified {
  id: string;
}

/** What a change needs for its address: of progress the measure that it belongs to. */
interface AnchoredChange {
  anchor: string;
  notice: Identified;
  measure?: Identified;
}

export const addresses = {
  home: () => below(''),
  about: () => below('about/'),
  siteMap: () => below('sitemap/'),
  accessibility: () => below('accessibility/'),
  privacy: () => below('privacy/'),
  feedback: () => below('feedback/'),
  offline: () => below('offline/'),
  favicon: () => below('favicon.svg'),
  readingMode: () => below('reading-mode.js'),
  /** The list of all pages for search engines. */
  siteMapIndex: () => below('sitemap-index.xml'),
  /** The SHA-256 of all published files. */
  checksums: () => below('SHA256SUMS'),
  notice: ({ id }: Identified) => below(`notices/${id}/`),
  section: (notice: Identified, { id }: Identified) =>
    below(`notices/${notice.id}/sections/${id}/`),
  measures: ({ id }: Identified) => below(`notices/${id}/measures/`),
  measure: (notice: Identified, { id }: Identified) =>
    below(`notices/${notice.id}/measures/${id}/`),
  search: (q = '') => below(q === '' ? 'search/' : `search/?${new URLSearchParams({ q })}`),
  glossary: () => below('glossary/'),
  openData: () => below('data/'),
  indicators: ({ id }: Identified) => below(`notices/${id}/indicators/`),
  units: ({ id }: Identified) => below(`notices/${id}/units/`),
  places: ({ id }: Identified) => below(`notices/${id}/places/`),
  regulations: ({ id }: Identified) => below(`notices/${id}/regulations/`),
  commitments: ({ id }: Identified) => below(`notices/${id}/commitments/`),
  timeline: ({ id }: Identified) => below(`notices/${id}/timeline/`),
  /** Of one notice, or of all. */
  changes: (notice?: Identified) => below(`${folderOf(notice)}changes/`),
  feed: (file: 'feed.xml' | 'feed.json', notice?: Identified) =>
    below(`${folderOf(notice)}${file}`),
  change: ({ notice, measure, anchor }: AnchoredChange): string =>
    `${measure ? addresses.measure(notice, measure) : addresses.notice(notice)}#${anchor}`,
  /** The folder of the pictures that stand for pages where these are shared. */
  pictures: () => below('og/'),
  /** Of the page with this address, which it mirrors: `/og/notices/…/measures/042.png`. */
  picture: (page: string): string => {
    const path = page.slice(below('').length).replace(/\/$/, '');
    return `${addresses.pictures()}${path === '' ? 'index' : path}.png`;
  },
  source: ({ id }: Identified) => below(`notices/${id}/source/`),
  /** The whole notice for printing; there where a browser printed it when the site was built. */
  pdf: ({ id }: Identified) => below(`notices/${id}/${id}.pdf`),
  /** What the pages of a notice say at their foot on paper. */
  printFoot: ({ id }: Identified) => below(`notices/${id}/print-foot.css`),
  data: ({ id }: Identified, file: string) => below(`data/${id}/${file}`),
};
