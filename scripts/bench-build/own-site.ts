import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NOTICES_FOLDER } from '../../src/check/read-notice-files.ts';
import type { Contender } from './contender.ts';

/** Of the repository, what a build reads besides the content: Astro loses its way in a linked `src`. */
const COPIED = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'] as const;
/** Progress that comes after what any notice reports. */
const UPDATE = `updates:
  - { date: 2026-11-01, status: completed, text: 已经完成。 }
`;
const CHANGED_MEASURE = 'measures/042.mdx';

/** The site as `npm run build` builds it, in a project that keeps its caches to itself. */
export function ownSite(root: string): Contender {
  return {
    name: '本站',
    async prepare(folder, content) {
      await mkdir(folder, { recursive: true });
      for (const name of COPIED)
        await cp(join(root, name), join(folder, name), { recursive: true });
      await cp(join(content, 'content'), join(folder, 'content'), { recursive: true });
      await linkModules(root, folder);
      const [slug = ''] = await readdir(join(folder, NOTICES_FOLDER));
      const changed = join(folder, NOTICES_FOLDER, slug, CHANGED_MEASURE);
      return {
        command: {
          program: process.execPath,
          args: [join(root, 'scripts/build.ts')],
          cwd: folder,
        },
        output: join(folder, 'dist'),
        async change() {
          const text = await readFile(changed, 'utf8');
          await writeFile(changed, text.replace(/\n---\n/u, `\n${UPDATE}---\n`));
        },
      };
    },
  };
}

/** Links each package, but no cache: what an earlier build has kept would make this one seem fast. */
async function linkModules(root: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
}
