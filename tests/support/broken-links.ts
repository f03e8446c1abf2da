import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { contentTypeOf, isText } from '../../src/delivery/content-types.ts';
import {
  addressesInPage,
  addressesInScript,
  addressesInStyle,
  ownAddresses,
} from './addresses-in.ts';
import { filesBelow } from './built-site.ts';

/** Files that a browser runs and that the build has bundled itself. */
const OWN_SCRIPT = /^(_astro\/.*|sw|reading-mode)\.js$/;

/** An address that leads nowhere, and the file in which it stands. */
export interface BrokenLink {
  file: string;
  address: string;
}

/** What was looked at, so that a test can tell that it was something. */
export interface LinkReport {
  broken: BrokenLink[];
  /** How many addresses of the site itself were followed, by kind of file. */
  followed: Record<string, number>;
}

/** Follows every address in every text of a built site that leads to the site itself. */
export function followLinks(folder: string, home: string): LinkReport {
  const files = new Set(filesBelow(folder));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const idsOf = new Map<string, Set<string>>();
  const idsIn = (file: string): Set<string> => {
    const known = idsOf.get(file) ?? readIds(read(file));
    idsOf.set(file, known);
    return known;
  };
  const broken: BrokenLink[] = [];
  const followed: Record<string, number> = {};
  for (const file of files) {
    if (!isText(contentTypeOf(file).replace(/;.*/, ''))) continue;
    const page = new URL(file.replace(/(^|\/)index\.html$/, '$1'), home);
    for (const address of new Set(addressesIn(file, read(file), home))) {
      const url = URL.parse(
        address,
        OWN_SCRIPT.test(file) && !address.startsWith('.') ? home : page,
      );
      if (url && !url.href.startsWith(home)) continue;
      const kind = file.replace(/^.*\./, '');
      followed[kind] = (followed[kind] ?? 0) + 1;
      if (!url || !leadsSomewhere(url)) broken.push({ file, address });
    }
  }
  return { broken, followed };

  function leadsSomewhere(url: URL): boolean {
    const path = decodeURIComponent(url.pathname.slice(new URL(home).pathname.length));
    const file = path.replace(/(^|\/)$/, '$1index.html');
    const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
    return (
      files.has(file) && (anchor === '' || (file.endsWith('.html') && idsIn(file).has(anchor)))
    );
  }
}

function addressesIn(file: string, text: string, home: string): string[] {
  const own = ownAddresses(text, home);
  if (file.endsWith('.html')) return [...addressesInPage(text), ...own];
  if (file.endsWith('.css')) return [...addressesInStyle(text), ...own];
  if (OWN_SCRIPT.test(file)) return [...addressesInScript(text), ...own];
  return own;
}

function readIds(html: string): Set<string> {
  const $ = load(html);
  const ids = $('[id]').map((_index, element) => $(element).attr('id'));
  return new Set(ids.get());
}
