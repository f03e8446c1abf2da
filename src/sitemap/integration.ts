import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { type DatedPages, lastModified } from '../domain/last-modified.ts';
import { openPublished } from '../search/read-published.ts';
import type { PublishedNotice } from '../search/search-documents.ts';

/**
 * The list of all pages for search engines, with the day on which each was last changed.
 *
 * `keptPages` are those of which Astro does not know that they are there, filled before it is asked.
 */
export function siteMap(
  { site, base }: { site: string; base: string },
  keptPages: string[],
): AstroIntegration {
  const home = new URL(base, site).href;
  let notices: DatedPages[] = [];
  const { name, hooks } = sitemap({
    customPages: keptPages,
    namespaces: { news: false, xhtml: false, image: false, video: false },
    // The editor, where there is one, is for staff.
    filter: (page) => page !== `${home}admin/`,
    serialize: (item) => {
      const day = lastModified(item.url.slice(home.length), notices);
      return day === null ? item : { ...item, lastmod: day };
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:build:done': async (built) => {
        const published = await openPublished(join(fileURLToPath(built.dir), 'data'));
        // One after another: the measures of all at once would fill the memory.
        notices = [];
        for (const notice of published.notices) {
          notices.push(datesOf({ notice, measures: await published.measuresOf(notice.id) }));
        }
        await hooks['astro:build:done']?.(built);
      },
    },
  };
}

function datesOf({ notice, measures }: PublishedNotice): DatedPages {
  return {
    id: notice.id,
    entry: { data: { revised: notice.revised } },
    measures: measures.map(({ id, section, updates }) => ({ id, data: { section, updates } })),
  };
}
