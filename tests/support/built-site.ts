import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { siteConfig } from '../../src/site.config.ts';

/** One HTML page of a built site. */
export interface BuiltPage {
  /** Address below the site's base: `/notices/…/`, `/404.html`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** All files below a folder, as paths from it with `/`. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
}

/** Every page below a folder; fails when there is none, so that no test passes on nothing. */
export function readPages(folder: string): BuiltPage[] {
  const pages = filesBelow(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: `/${file.replace(/index\.html$/, '')}`, html, $: load(html) };
    });
  if (pages.length === 0) throw new Error(`No page in ${folder}: run npm run build first`);
  return pages;
}

/** All addresses that a page points to, as they stand in it. */
export function addressesIn({ $ }: BuiltPage): string[] {
  const attributes = ['href', 'src', 'action', 'poster'];
  return attributes.flatMap((name) =>
    $(`[${name}]`)
      .toArray()
      .map((element) => $(element).attr(name) ?? ''),
  );
}

/** The only addresses of others that pages may link to: the licence and the sources of updates. */
export function foreignAddresses(folder: string): Set<string> {
  const sources = filesBelow(folder)
    .filter((file) => /^data\/[^/]+\/measures\.json$/.test(file))
    .flatMap((file): { updates: { url?: string }[] }[] =>
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    )
    .flatMap(({ updates }) => updates.flatMap(({ url }) => url ?? []));
  return new Set([siteConfig.licence.path, ...sources]);
}
