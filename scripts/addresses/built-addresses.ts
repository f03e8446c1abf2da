import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import { listFiles } from '../../src/checksums/site-files.ts';
import { permanentAddresses } from '../review/permanent-addresses.ts';
import { takeSnapshot } from '../review/snapshot.ts';

/**
 * Files whose names change with their content, that are made for a page or a host, such as those of
 * the search, or that are there for staff only.
 */
const PASSING =
  /^(?:_astro|admin|og|search\/(?:index|texts))\/|^(?:404\.html|_headers|search\/catalogue\.json|sitemap-\d+\.xml)$|\/(?:offline\.json|print-foot\.css)$|\.(?:br|gz)$/;

/** What staff add to a published notice, in a browser if they like: progress and indicators. */
const ADDED = /#u-|\/indicators\/#|^\/data\/[^/]+\/indicators\//;

/** Whether an address comes with a notice or with the site itself, and not with a later addition to a notice. */
export function isLasting(address: string): boolean {
  return !ADDED.test(address);
}

/** Every address of a built site that readers may have cited, below its base: pages, files, places on pages. */
export async function builtAddresses(root: string): Promise<string[]> {
  const files = await listFiles(join(root, 'dist'));
  const paths = files
    .filter((file) => !PASSING.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  const { notices } = await readAllNotices(root);
  // A notice's PDF is its address, also where this machine could not print it.
  const pdfs = notices.map(({ id }) => `/notices/${id}/${id}.pdf`);
  const places = notices.flatMap((notice) => permanentAddresses(takeSnapshot(notice)));
  return [...new Set([...paths, ...pdfs, ...places.map(({ address }) => address)])];
}

/** Those of the addresses at which a built site has nothing. */
export async function unanswered(root: string, addresses: readonly string[]): Promise<string[]> {
  const dist = join(root, 'dist');
  const files = new Set(await listFiles(dist));
  // Not every machine can print.
  const hasPdf = [...files].some((file) => file.endsWith('.pdf'));
  const pages = new Map<string, string>();
  const lost: string[] = [];
  for (const address of addresses) {
    const [path = '', anchor] = address.slice(1).split('#');
    if (path.endsWith('.pdf') && !hasPdf) continue;
    const file = path.replace(/(^|\/)$/, '$1index.html');
    const isThere = files.has(file);
    const html = isThere && anchor !== undefined ? await pageAt(file) : '';
    if (!isThere || (anchor !== undefined && !html.includes(` id="${anchor}"`))) lost.push(address);
  }
  return lost;

  async function pageAt(file: string): Promise<string> {
    const html = pages.get(file) ?? (await readFile(join(dist, file), 'utf8'));
    pages.set(file, html);
    return html;
  }
}
