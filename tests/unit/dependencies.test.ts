import { describe, expect, test } from 'vitest';
import { isAllowed, licenceOf } from '../../scripts/dependencies/licences.ts';
import { lockProblems } from '../../scripts/dependencies/lock-problems.ts';
import type { LockedPackage, Manifest, Project } from '../../scripts/dependencies/project.ts';
import { type Import, readImports } from '../../scripts/dependencies/read-imports.ts';
import { majorProblems } from '../../scripts/dependencies/several-majors.ts';
import { useProblems } from '../../scripts/dependencies/use-problems.ts';

const GOOD: LockedPackage = { version: '1.2.3', integrity: 'sha512-AAAA', license: 'MIT' };

function project(manifest: Manifest, locked: Record<string, LockedPackage>): Project {
  const places = Object.entries(locked).map(([name, entry]) => {
    return [`node_modules/${name}`, entry] as const;
  });
  return {
    manifest,
    locked: new Map(places),
    installed: new Map(),
    sources: [],
  };
}

describe('the lockfile', () => {
  test('has nothing to be mended where all is as it should be', () => {
    const manifest = { dependencies: { yaml: '1.2.3' }, allowScripts: { node: true } };
    const locked = { yaml: GOOD, node: { ...GOOD, hasInstallScript: true } };
    expect(lockProblems(project(manifest, locked))).toEqual([]);
  });

  test.each([
    [{ license: 'AGPL-3.0-only' }, '许可“AGPL-3.0-only”不在允许的名单上'],
    [{ license: 'MIT AND GPL-3.0-only' }, '许可“MIT AND GPL-3.0-only”不在允许的名单上'],
    [{ license: undefined }, '没有写明许可'],
    [{ license: 'SEE LICENSE IN LICENSE.md' }, '许可“SEE LICENSE IN LICENSE.md”不在允许的名单上'],
    [{ integrity: undefined }, '没有 integrity'],
    [{ resolved: 'https://registry.example.org/yaml.tgz' }, '下载的地址（resolved）'],
    [{ hasInstallScript: true }, 'allowScripts 里没有它'],
  ])('with %j is refused, naming the package', (fault, words) => {
    const problems = lockProblems(project({}, { yaml: { ...GOOD, ...fault } }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).toMatch(/^yaml[@：]/);
  });

  test.each(['^1.2.3', '~1.2.3', '1.x', 'latest', '>=1.2.3', 'github:eemeli/yaml'])(
    'asks for one version, not for %s',
    (version) => {
      const [problem] = lockProblems(project({ devDependencies: { yaml: version } }, {}));
      expect(problem).toContain(`yaml：package.json 里写的是“${version}”`);
    },
  );

  test('holds the version that package.json asks for', () => {
    const manifest = { dependencies: { yaml: '1.2.4' } };
    expect(lockProblems(project(manifest, { yaml: GOOD })).join()).toContain('锁文件里是 1.2.3');
  });

  test('allows no script that nobody runs any more', () => {
    const manifest = { allowScripts: { yaml: true } };
    expect(lockProblems(project(manifest, { yaml: GOOD })).join()).toContain('yaml：安装时不再');
  });
});

describe('a licence', () => {
  test.each([
    [{ license: '(MIT OR GPL-3.0-or-later)' }, 'MIT OR GPL-3.0-or-later'],
    [{ license: { type: 'BSD-3-Clause', url: '' } }, 'BSD-3-Clause'],
    [{ licenses: [{ type: 'MIT', url: '' }] }, 'MIT'],
    [{}, null],
  ])('of a package that states %j is %s', (installed, licence) => {
    expect(licenceOf('some', {}, installed)).toBe(licence);
  });

  test('as its file shows is known only while the package states the same', () => {
    expect(licenceOf('duck', { license: 'BSD' }, undefined)).toBe('BSD-2-Clause');
    expect(licenceOf('duck', { license: 'GPL-3.0-only' }, undefined)).toBe('GPL-3.0-only');
    expect(isAllowed(licenceOf('some', { license: 'BSD' }, undefined) ?? '')).toBe(false);
  });
});

test('a second major version of a package is told, a second minor one is not', () => {
  const locked = { yaml: GOOD, 'a/node_modules/yaml': { ...GOOD, version: '1.9.0' } };
  const known = majorProblems(project({}, locked));
  expect(known.filter((problem) => problem.startsWith('yaml'))).toEqual([]);
  const problems = majorProblems(
    project({}, { ...locked, 'b/node_modules/yaml': { ...GOOD, version: '3.0.0' } }),
  );
  expect(problems.join('\n')).toContain('yaml：装了主版本 1、3，');
});

describe('the use of packages', () => {
  const used = (file: string, imports: Import[], manifest: Manifest): string =>
    useProblems({ ...project(manifest, {}), sources: [{ file, text: '', imports }] }).join('\n');

  test('a dependency that nothing uses is told', () => {
    const manifest = { dependencies: { yaml: '2.9.1' } };
    expect(used('src/a.ts', [], manifest)).toContain('yaml：没有一处用到它');
    const imports = [{ name: 'yaml', isType: false }];
    expect(used('src/a.ts', imports, manifest)).not.toContain('没有一处用到它');
  });

  test('an import of what is no direct dependency is told', () => {
    const imports = [{ name: 'entities', isType: false }];
    expect(used('src/a.ts', imports, {})).toContain('entities：src/a.ts 用到它');
  });

  test('a type comes from its own package, what runs does not', () => {
    const manifest = { devDependencies: { '@types/mdast': '4.0.4' } };
    const told = 'mdast：src/a.ts 用到它';
    expect(used('src/a.ts', [{ name: 'mdast', isType: true }], manifest)).not.toContain(told);
    expect(used('src/a.ts', [{ name: 'mdast', isType: false }], manifest)).toContain(told);
  });

  test('the site runs nothing that is only for development', () => {
    const manifest = { devDependencies: { cheerio: '1.2.0' } };
    const told = 'cheerio：生成网站时 src/a.ts 要用它';
    expect(used('src/a.ts', [{ name: 'cheerio', isType: false }], manifest)).toContain(told);
    expect(used('src/a.ts', [{ name: 'cheerio', isType: true }], manifest)).not.toContain(told);
  });

  test('a dependency without a purpose is told, and a purpose without its dependency', () => {
    expect(used('src/a.ts', [], { dependencies: { lodash: '4.0.0' } })).toContain(
      'lodash：scripts/dependencies/purposes.ts 里没有写',
    );
    expect(used('src/a.ts', [], {})).toContain('yaml：已不是依赖');
  });
});

test('imports are found however they are written', () => {
  const code = [
    "import a from 'one';",
    "import type { B } from '@scope/two/deep';",
    "export { c } from 'three';",
    "const d = await import('four/part.js');",
    "const e = require('five');",
    "type F = import('six').F;",
    "import 'node:fs'; import 'path'; import './own.ts'; import 'astro:content';",
    '// import g from "seven";',
    'const h = `import i from "eight";`;',
  ].join('\n');
  expect(readImports('a.ts', code)).toEqual([
    { name: 'one', isType: false },
    { name: '@scope/two', isType: true },
    { name: 'three', isType: false },
    { name: 'four', isType: false },
    { name: 'five', isType: false },
    { name: 'six', isType: true },
  ]);
});

test('an Astro file imports in its frontmatter and in its scripts', () => {
  const code = `---\nimport 'one';\n---\n<p>import 'two';</p>\n<script>\n  import 'three';\n</script>`;
  expect(readImports('a.astro', code).map(({ name }) => name)).toEqual(['one', 'three']);
});
