import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { thisEditor } from '../admin/this-editor.ts';
import { headerRules } from './header-rules.ts';
import { formatHeadersFile } from './headers-file.ts';

/** Writes `_headers` into the built site, for hosts that read it; they all serve by https. */
export function responseHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'response-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const rules = headerRules({ editor: thisEditor(), isSecure: true });
        await writeFile(new URL('_headers', dir), formatHeadersFile(rules, base));
      },
    },
  };
}
