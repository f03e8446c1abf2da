import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readAllNotices } from '../check/read-notice-files.ts';
import { keepFiles, takeFiles } from './kept-files.ts';
import { KEPT_FOLDER } from './kept-notices.ts';
import { keptPagesFolder, readUnchanged } from './kept-pages.ts';
import { noticeGroup } from './notice-group.ts';
import { readNoticeKey } from './notice-keys.ts';
import { UNCHANGED } from './unchanged-notices.ts';

/**
 * Takes the pages and files of notices again that an earlier build made from the same content by the
 * same program, and has only those of the others made.
 *
 * It comes before all integrations that read the built site. `keptPages` is filled with the addresses
 * of the pages taken again, of which Astro knows nothing. A process that makes a group of notices for
 * another one's build keeps their pages, and ends.
 */
export function unchangedNotices(
  { site, base }: { site: string; base: string },
  keptPages: string[],
): AstroIntegration {
  let root = '';
  let keys: ReadonlyMap<string, string> = new Map();
  let unchanged: readonly string[] = [];
  const group = noticeGroup();
  return {
    name: 'unchanged-notices',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        delete process.env[UNCHANGED];
        if (command !== 'build') return;
        root = fileURLToPath(config.root);
        const keyOf = await readNoticeKey(root);
        const { notices } = await readAllNotices(root, group);
        keys = new Map(notices.map((files) => [files.id, keyOf(files)]));
        // Several processes must not write into one store.
        if (group) updateConfig({ cacheDir: new URL('../cache/', config.outDir) });
        else unchanged = readUnchanged(root, keys);
        process.env[UNCHANGED] = unchanged.join(',');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const isTaken = new Set(unchanged);
        for (const [id, key] of keys) {
          const folder = keptPagesFolder(root, id, key);
          if (!isTaken.has(id)) {
            await keepFiles(folder, { id, key, dist });
            continue;
          }
          const paths = takeFiles(folder, { key, dist });
          const pages = paths.filter((path) => path.endsWith('/index.html'));
          for (const path of pages) keptPages.push(new URL(base + path.slice(0, -10), site).href);
        }
        if (group) process.exit(0);
        await forgetGone(root, keys);
        if (unchanged.length > 0) {
          logger.info(
            `沿用上次生成的 ${unchanged.length} 份通报，重新生成 ${keys.size - unchanged.length} 份`,
          );
        }
      },
    },
  };
}

/** Removes what is kept of notices that are gone. */
async function forgetGone(root: string, known: ReadonlyMap<string, string>): Promise<void> {
  for (const kind of await readdir(join(root, KEPT_FOLDER))) {
    for (const name of await readdir(join(root, KEPT_FOLDER, kind))) {
      if (known.has(name.replace(/\.(?:json|pdf)$/, ''))) continue;
      await rm(join(root, KEPT_FOLDER, kind, name), { recursive: true });
    }
  }
}
