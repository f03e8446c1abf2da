import { execFile } from 'node:child_process';
import { realpath } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Contender } from './contender.ts';
import { type PlainPage, plainPages } from './plain-pages.ts';
import { changeMeasure, TEMPLATE, writePlainSite } from './plain-site.ts';

/** Pinned: another version takes another time. */
const VERSION = '3.1.8';
const PACKAGE = `@11ty/eleventy@${VERSION}`;
const OUTPUT = '_site';

const SETTINGS = {
  // The texts are no templates: only so are they read as what they say.
  'eleventy.config.mjs': `export default () => ({
  dir: { input: 'pages', includes: '../layouts', output: '${OUTPUT}' },
  markdownTemplateEngine: false,
});
`,
  'layouts/page.njk': TEMPLATE.replaceAll('{title}', '{{ title }}').replace(
    '{content}',
    '{{ content | safe }}',
  ),
  'pages/pages.json': '{ "layout": "page.njk" }\n',
  'package.json': '{ "type": "module" }\n',
};

const fileOf = ({ address }: PlainPage): string => join('pages', address, 'index.md');

/** Eleventy, had from npm and run by itself, so that npm counts for nothing; `null` where it can't be had. */
export async function eleventy(): Promise<Contender | null> {
  const program = await findProgram().catch(() => null);
  if (program === null) return null;
  return {
    name: `Eleventy ${VERSION}`,
    async prepare(folder, content) {
      const pages = await plainPages(content);
      await writePlainSite(folder, pages, { settings: SETTINGS, fileOf });
      return {
        command: { program: process.execPath, args: [program, '--quiet'], cwd: folder },
        output: join(folder, OUTPUT),
        change: () => changeMeasure(folder, pages, fileOf),
      };
    },
  };
}

/** The program's file, in the cache to which npm downloads packages that are run once. */
async function findProgram(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['exec', '--yes', `--package=${PACKAGE}`, '--call', `node -p "process.env.PATH"`],
    { shell: process.platform === 'win32' },
  );
  for (const folder of stdout.trim().split(delimiter)) {
    const found = await realpath(join(folder, '..', '@11ty/eleventy/cmd.cjs')).catch(() => null);
    if (found !== null) return found;
  }
  throw new Error(`npm has not put ${PACKAGE} on the path`);
}
