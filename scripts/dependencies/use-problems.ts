import { directDependencies, type Project } from './project.ts';
import { PURPOSES } from './purposes.ts';

/** Direct dependencies that no file of ours names: what needs them instead. */
const NEEDED_BY: Readonly<Record<string, string>> = {
  '@astrojs/check': 'astro check',
  node: 'npm run',
};

/** Development dependencies with which a site is built only where `editor` is configured. */
const ONLY_WITH_EDITOR = new Set(['@sveltia/cms']);

/** What is wrong between the direct dependencies, the code that uses them and the table of purposes. */
export function useProblems(project: Project): string[] {
  const direct = directDependencies(project.manifest);
  const used = usedPackages(project);
  return [
    ...Array.from(direct.keys())
      .filter((name) => !used.has(name))
      .map((name) => `${name}：没有一处用到它。npm uninstall ${name}`),
    ...foreignImports(project, direct),
    ...misplacedImports(project),
    ...Array.from(direct.keys())
      .filter((name) => !(name in PURPOSES))
      .map((name) => `${name}：scripts/dependencies/purposes.ts 里没有写它做什么、为什么用它。`),
    ...Object.keys(PURPOSES)
      .filter((name) => !direct.has(name))
      .map((name) => `${name}：已不是依赖，从 scripts/dependencies/purposes.ts 里删去。`),
  ];
}

function usedPackages(project: Project): Set<string> {
  const { manifest, installed, sources } = project;
  const imported = new Set(sources.flatMap(({ imports }) => imports.map(({ name }) => name)));
  const commands = Object.values(manifest.scripts ?? {}).join('\n');
  const isCalled = (name: string): boolean => {
    const bin = installed.get(`node_modules/${name}`)?.bin ?? {};
    const programs = typeof bin === 'string' ? [name] : Object.keys(bin);
    return programs.some((program) => new RegExp(`(^|&& )${program} `, 'm').test(commands));
  };
  // By the settings of a tool, or by the path of one of its files.
  const isNamed = (name: string): boolean =>
    sources.some(({ file, text }) =>
      file.endsWith('.json')
        ? text.includes(`"${name}"`)
        : text.includes(`'${name}/`) || text.includes(`node_modules/${name}/`),
    );
  const isTypes = (name: string): boolean => {
    const described = /^@types\/(.+)$/.exec(name)?.[1];
    return described !== undefined && (imported.has(described) || isNamed(described));
  };
  const names = Array.from(directDependencies(manifest).keys());
  return new Set(
    names.filter(
      (name) =>
        imported.has(name) || name in NEEDED_BY || isCalled(name) || isTypes(name) || isNamed(name),
    ),
  );
}

/** Another's dependency may be gone with its next version. */
function foreignImports({ sources }: Project, direct: ReadonlyMap<string, string>): string[] {
  return sources.flatMap(({ file, imports }) =>
    imports
      .filter(({ name, isType }) => !direct.has(name) && !(isType && direct.has(`@types/${name}`)))
      .map(({ name }) => `${name}：${file} 用到它，package.json 里没有写。npm install ${name}`),
  );
}

/** The site is built without what is only for development. */
function misplacedImports({ manifest, sources }: Project): string[] {
  const forDevelopment = new Set(Object.keys(manifest.devDependencies ?? {}));
  return sources
    .filter(({ file }) => file.startsWith('src/') || file === 'astro.config.mjs')
    .flatMap(({ file, imports }) =>
      imports
        .filter(({ name, isType }) => !isType && forDevelopment.has(name))
        .filter(({ name }) => !ONLY_WITH_EDITOR.has(name))
        .map(({ name }) => `${name}：生成网站时 ${file} 要用它，须写在 dependencies 里。`),
    );
}
