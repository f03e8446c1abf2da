import { DOMParser, type Element } from '@xmldom/xmldom';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const MOST_URLS = 50_000;
const MOST_BYTES = 52_428_800;
const LONGEST_URL = 2_048;
/** W3C Datetime (NOTE-datetime), from the year to the second. */
const DATETIME = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
const FREQUENCIES = ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'];

/** An entry of a sitemap or of an index of sitemaps. */
export interface SitemapEntry {
  loc: string;
  lastmod: string | null;
}

/** The entries of a sitemap (`urlset`) or of an index of them (`sitemapindex`). */
export function sitemapEntries(xml: string): SitemapEntry[] {
  return childrenOf(rootOf(xml)).map((entry) => ({
    loc: textOf(entry, 'loc') ?? '',
    lastmod: textOf(entry, 'lastmod'),
  }));
}

/** What in it is against the Sitemap protocol 0.9 (sitemaps.org/protocol.html), for a site at `home`. */
export function sitemapProblems(xml: string, home: string): string[] {
  const problems: string[] = [];
  const root = rootOf(xml);
  const [child, allowed] =
    root.localName === 'sitemapindex'
      ? ['sitemap', ['loc', 'lastmod']]
      : ['url', ['loc', 'lastmod', 'changefreq', 'priority']];
  if (!['urlset', 'sitemapindex'].includes(root.localName ?? '')) {
    problems.push(`root is ${root.localName}`);
  }
  if (root.namespaceURI !== NAMESPACE) problems.push(`namespace is ${root.namespaceURI}`);
  if (!/^<\?xml version="1\.0" encoding="UTF-8"\?>/i.test(xml)) problems.push('not UTF-8');
  if (Buffer.byteLength(xml) > MOST_BYTES) problems.push('larger than 50 MB');
  const entries = childrenOf(root);
  if (entries.length === 0 || entries.length > MOST_URLS) {
    problems.push(`${entries.length} entries`);
  }
  const seen = new Set<string>();
  for (const entry of entries) {
    const loc = textOf(entry, 'loc');
    const at = loc ?? '(no loc)';
    if (entry.localName !== child) problems.push(`${at}: element ${entry.localName}`);
    for (const { localName } of childrenOf(entry)) {
      if (!allowed.includes(localName ?? '')) problems.push(`${at}: element ${localName}`);
    }
    if (loc === null || loc.length >= LONGEST_URL) problems.push(`${at}: missing or too long`);
    else if (!loc.startsWith(home)) problems.push(`${at}: not below ${home}`);
    if (seen.has(at)) problems.push(`${at}: twice`);
    seen.add(at);
    problems.push(...optionalProblems(entry).map((problem) => `${at}: ${problem}`));
  }
  return problems;
}

function optionalProblems(entry: Element): string[] {
  const problems: string[] = [];
  const lastmod = textOf(entry, 'lastmod');
  if (lastmod !== null && !(DATETIME.test(lastmod) && Number.isFinite(Date.parse(lastmod)))) {
    problems.push(`lastmod ${lastmod}`);
  }
  const changefreq = textOf(entry, 'changefreq');
  if (changefreq !== null && !FREQUENCIES.includes(changefreq)) {
    problems.push(`changefreq ${changefreq}`);
  }
  const priority = textOf(entry, 'priority');
  if (priority !== null && !(Number(priority) >= 0 && Number(priority) <= 1)) {
    problems.push(`priority ${priority}`);
  }
  return problems;
}

function rootOf(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (!root) throw new Error('No element');
  return root;
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter(
    (node): node is Element => node.nodeType === node.ELEMENT_NODE,
  );
}

function textOf(entry: Element, name: string): string | null {
  const child = childrenOf(entry).find(({ localName }) => localName === name);
  return child?.textContent ?? null;
}
