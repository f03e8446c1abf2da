import './prefer-chinese.ts';
import CMS from '@sveltia/cms';
import type { EditorConfig } from './cms-config.ts';
import { contentFormat } from './content-format.ts';

const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/admin/config.json`);
const { cms, formats }: EditorConfig = await response.json();
for (const [name, options] of Object.entries(formats)) {
  const extension = options.shape === 'front-matter' ? 'mdx' : 'yaml';
  CMS.registerCustomFormat(name, extension, contentFormat(options));
}
await CMS.init({ config: cms });

// The dev server reloads every page when a file of the content changes; one in which somebody
// edits must stay. A reload that names another page passes it by.
import.meta.hot?.on('vite:beforeFullReload', (reload) => {
  reload.path = '/another-page.html';
});
