import { defineConfig } from 'astro/config';
import { browserEditor } from './src/admin/integration.ts';
import { contentCheck } from './src/check/integration.ts';
import { publishedChecksums } from './src/checksums/integration.ts';
import { responseHeaders } from './src/delivery/integration.ts';
import { offlineReading } from './src/offline/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { siteAddress } from './src/site.config.ts';
import { siteMap } from './src/sitemap/integration.ts';
import { unchangedNotices } from './src/unchanged/integration.ts';

const address = siteAddress(process.env.SITE_URL);
/** Addresses of the pages that a build takes again from an earlier one. */
const keptPages = [];

const EVERYWHERE =
  /src\/(addresses|client\/(search-box|search-shortcut|reading-mode|page-parts))\.ts|preload-helper/;
const WITH_TEXT =
  /src\/(client\/(text-tools|cited-place|copy-text|toc-follower)|domain\/anchors)\.ts/;
const SHARED = /src\/(styles|layouts|components\/(site|page|measure|apparatus|notice))\//;

export default defineConfig({
  ...address,
  output: 'static',
  trailingSlash: 'always',
  cacheDir: './.astro',
  devToolbar: { enabled: false },
  integrations: [
    contentCheck(),
    unchangedNotices(address, keptPages),
    searchIndex(),
    browserEditor(),
    siteMap(address, keptPages),
    responseHeaders(),
    offlineReading(),
    publishedChecksums(),
  ],
  // A strict Content-Security-Policy allows neither inline styles nor inline scripts.
  build: { inlineStylesheets: 'never' },
  vite: {
    environments: {
      // What all pages run at once comes as one file, what pages of text run as another.
      client: {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                groups: [
                  { name: 'site', test: EVERYWHERE },
                  { name: 'text', test: WITH_TEXT },
                ],
              },
            },
          },
        },
      },
      // One style sheet for what most pages show; what one page alone shows comes with that page.
      prerender: {
        build: {
          rolldownOptions: {
            output: { codeSplitting: { groups: [{ name: 'text', test: SHARED }] } },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
    },
  },
});
