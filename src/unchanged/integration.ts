import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readAllNotices } from '../check/read-notice-files.ts';
import { hasKeptFiles, keepFiles, takeFiles } from './kept-files.ts';
import { KEPT_FOLDER } from './kept-notices.ts';
import { readNoticeKey } from './notice-keys.ts';
import { UNCHANGED } from './unchanged-notices.ts';

const FOLDER = `${KEPT_FOLDER}/pages`;

/**
 * Takes the pages and files of notices again that an earlier build made from the same content by the
 * same program, and has only those of the others made.
 *
 * It comes before all integrations that read the built site. `keptPages` is filled with the addresses
 * of the pages taken again, of which Astro knows nothing.
 */
export function unchangedNotices(
  { site, base }: { site: string; base: string },
  keptPages: string[],
): AstroIntegration {
  let folder = '';
  let keys: ReadonlyMap<string, string> = new Map();
  let unchanged: readonly string[] = [];
  const placeOf = (id: string, key: string): string => join(folder, id, key.slice(0, 32));
  return {
    name: 'unchanged-notices',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        delete process.env[UNCHANGED];
        if (command !== 'build') return;
        const root = fileURLToPath(config.root);
        folder = join(root, FOLDER);
        const keyOf = await readNoticeKey(root);
        const { notices } = await readAllNotices(root);
        keys = new Map(notices.map((files) => [files.id, keyOf(files)]));
        const kept = await Promise.all(
          Array.from(keys, async ([id, key]) =>
            (await hasKeptFiles(placeOf(id, key), key)) ? [id] : [],
          ),
        );
        unchanged = kept.flat();
        process.env[UNCHANGED] = unchanged.join(',');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        for (const id of unchanged) {
          const paths = await takeFiles(placeOf(id, keys.get(id) ?? ''), dist);
          const pages = paths.filter((path) => path.endsWith('/index.html'));
          keptPages.push(...pages.map((path) => new URL(base + path.slice(0, -10), site).href));
        }
        for (const [id, key] of keys) {
          if (!unchanged.includes(id)) await keepFiles(placeOf(id, key), { id, key, dist });
        }
        for (const id of await readdir(folder).catch(() => [])) {
          if (!keys.has(id)) await rm(join(folder, id), { recursive: true });
        }
        if (unchanged.length > 0) {
          logger.info(
            `沿用上次生成的 ${unchanged.length} 份通报，重新生成 ${keys.size - unchanged.length} 份`,
          );
        }
      },
    },
  };
}
