import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { sveltiaPlugin } from './sveltia-plugin.ts';
import { thisEditor } from './this-editor.ts';

/** Adds the editor at `/admin/` where one is asked for; otherwise the site knows nothing of it. */
export function browserEditor(): AstroIntegration {
  return {
    name: 'browser-editor',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        if (!thisEditor()) return;
        injectRoute({
          pattern: '/admin/',
          entrypoint: new URL('./routes/index.astro', import.meta.url),
        });
        injectRoute({
          pattern: '/admin/config.json',
          entrypoint: new URL('./routes/config.json.ts', import.meta.url),
        });
        updateConfig({
          vite: {
            plugins: [sveltiaPlugin()],
            optimizeDeps: { exclude: ['@sveltia/cms'] },
            // The editor is one large file, on its own page.
            build: { chunkSizeWarningLimit: 3000 },
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        if (!thisEditor()) return;
        // The site's one stylesheet comes with every page, and would meddle with the editor's own.
        const page = new URL('admin/index.html', dir);
        const html = await readFile(page, 'utf8');
        await writeFile(page, html.replace(/<link rel="stylesheet"[^>]*>/, ''));
      },
    },
  };
}
