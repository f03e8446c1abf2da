import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadRegisters } from '../check/load-registers.ts';
import { buildSearchIndex } from './build-index.ts';
import { readPublished } from './read-published.ts';

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
        const published = await readPublished(join(dist, 'data'));
        const { registers } = await loadRegisters(root);
        const files = await buildSearchIndex(
          published,
          registers.synonyms.map(({ words, note = null }) => ({ words, note })),
        );
        for (const { path, content } of files) {
          await mkdir(dirname(join(dist, path)), { recursive: true });
          await writeFile(join(dist, path), content);
        }
        const measures = published.reduce((sum, each) => sum + each.measures.length, 0);
        logger.info(`${measures} measures in ${files.length} files`);
      },
    },
  };
}
