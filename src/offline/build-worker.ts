import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Writes `sw.js` into a built site: the worker that keeps notices, or the one that takes it away. */
export async function buildWorker(
  dist: string,
  { isOffered }: { isOffered: boolean },
): Promise<void> {
  const entry = isOffered ? './service-worker.ts' : './retired-worker.ts';
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
