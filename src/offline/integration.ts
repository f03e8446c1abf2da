import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteConfig } from '../site.config.ts';
import { buildManifests } from './build-manifests.ts';
import { buildWorker } from './build-worker.ts';

/**
 * Lets readers keep a notice on their device, where the operator wants it.
 *
 * It comes last of those that write pages: the digests are those of the pages as they are published.
 */
export function offlineReading(): AstroIntegration {
  const isOffered = siteConfig.offline;
  return {
    name: 'offline-reading',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (!isOffered) return;
        injectRoute({
          pattern: '/offline/',
          entrypoint: new URL('./routes/offline.astro', import.meta.url),
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        // A reader of an earlier build may still have its worker: there is always one to follow it.
        await buildWorker(dist, { isOffered });
        if (!isOffered) return;
        let count = 0;
        for await (const manifest of buildManifests(dist)) {
          const file = join(dist, 'notices', manifest.notice, 'offline.json');
          await writeFile(file, `${JSON.stringify(manifest)}\n`);
          count++;
        }
        logger.info(`${count} notices can be kept`);
      },
    },
  };
}
