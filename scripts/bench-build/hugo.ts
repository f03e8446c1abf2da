import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Contender } from './contender.ts';
import { type PlainPage, plainPages } from './plain-pages.ts';
import { changeMeasure, TEMPLATE, writePlainSite } from './plain-site.ts';

const LAYOUT = TEMPLATE.replaceAll('{title}', '{{ .Title }}').replace(
  '{content}',
  '{{ .Content }}',
);

const SETTINGS = {
  'config.toml': `baseURL = "https://example.org/"
languageCode = "zh-CN"
title = "通报"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
`,
  'layouts/index.html': LAYOUT,
  'layouts/_default/single.html': LAYOUT,
  'layouts/_default/list.html': LAYOUT,
};

/** Pages that others lie below are sections to Hugo, which have another name. */
const fileOf = ({ address }: PlainPage): string =>
  /\/\d+$/.test(address) ? join('content', `${address}.md`) : join('content', address, '_index.md');

/** Hugo as it is installed; `null` where it is not. */
export async function hugo(): Promise<Contender | null> {
  const version = await promisify(execFile)('hugo', ['version']).catch(() => null);
  const number = /v(\d+\.\d+\.\d+)/u.exec(version?.stdout ?? '')?.[1];
  if (number === undefined) return null;
  return {
    name: `Hugo ${number}`,
    async prepare(folder, content) {
      const pages = await plainPages(content);
      await writePlainSite(folder, pages, { settings: SETTINGS, fileOf });
      return {
        command: { program: 'hugo', args: ['--quiet'], cwd: folder },
        output: join(folder, 'public'),
        change: () => changeMeasure(folder, pages, fileOf),
      };
    },
  };
}
