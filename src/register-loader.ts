import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { loadRegisters } from './check/load-registers.ts';
import { formatProblem } from './check/problem.ts';

/** Loads `content/registers/` as one entry, read as `npm run check` reads it; the order is kept. */
export function registerLoader(): Loader {
  return {
    name: 'register-loader',
    load: async ({ config, store, watcher, logger }) => {
      const load = async (): Promise<void> => {
        const { registers, problems } = await loadRegisters(fileURLToPath(config.root));
        const report = problems.map(formatProblem).join('\n');
        // The check before the build tells all this first; this is the lock behind it.
        if (report !== '' && !watcher) throw new Error(`${report}\n请运行 npm run check。`);
        if (report !== '') logger.error(report);
        store.set({ id: 'registers', data: { ...registers } });
      };
      await load();
      watcher?.on('all', (_event, path) => {
        if (/[\\/]content[\\/]registers[\\/]/.test(path)) void load();
      });
    },
  };
}
