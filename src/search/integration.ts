import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadRegisters } from '../check/load-registers.ts';
import { buildSearchIndex } from './build-index.ts';
import { openPublished } from './read-published.ts';

/** Builds the search index from the data files that the build has just published. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const source = await openPublished(join(dist, 'data'));
        const { registers } = await loadRegisters(root);
        const synonyms = registers.synonyms.map(({ words, note = null }) => ({ words, note }));
        let files = 0;
        for await (const { path, content } of buildSearchIndex(source, synonyms)) {
          mkdirSync(dirname(join(dist, path)), { recursive: true });
          writeFileSync(join(dist, path), content);
          files++;
        }
        logger.info(`${source.notices.length} notices in ${files} files`);
      },
    },
  };
}
