import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../support/built-site.ts';
import { createProject, type TemporaryProject } from '../support/temporary-project.ts';

const CHANGED = '2023-changzhou-chengguan';
const OTHER = '2024-another';
const MEASURE = `content/notices/${CHANGED}/measures/042.mdx`;

let project: TemporaryProject;
beforeAll(async () => {
  project = await createProject();
  const notices = join(project.folder, 'content/notices');
  cpSync(join(notices, CHANGED), join(notices, OTHER), { recursive: true });
}, 60_000);
afterAll(() => project.remove());

/** Builds, and tells how many notices were taken again from an earlier build. */
async function build(): Promise<number> {
  const { code, output } = await project.run('astro', ['build']);
  if (code !== 0) throw new Error(output);
  return Number(/沿用上次生成的 (\d+) 份通报/.exec(output)?.[1] ?? 0);
}

/** All files of the built site. */
function builtFiles(): Map<string, string> {
  const dist = join(project.folder, 'dist');
  return new Map(
    filesBelow(dist).map((path) => [path, readFileSync(join(dist, path)).toString('base64')]),
  );
}

/** The site as a build makes it that knows of none before. */
async function buildAfresh(): Promise<Map<string, string>> {
  rmSync(join(project.folder, '.astro'), { recursive: true, force: true });
  expect(await build()).toBe(0);
  return builtFiles();
}

function differences(a: Map<string, string>, b: Map<string, string>): string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return Array.from(paths).filter((path) => a.get(path) !== b.get(path));
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(project.folder, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

test('a build makes only what has changed, and the same site as a build from nothing', async () => {
  const first = await buildAfresh();
  expect(first.size).toBeGreaterThan(500);
  expect(await build()).toBe(2);
  expect(differences(builtFiles(), first)).toEqual([]);

  const update = 'updates:\n  - { date: 2026-11-25, status: completed, text: 已经完成。 }\n---\n';
  edit(MEASURE, (text) => text.replace(/\n---\n/, `\n${update}`));
  expect(await build()).toBe(1);
  const partly = builtFiles();
  const page = `notices/${CHANGED}/measures/042/index.html`;
  expect(differences(partly, first)).toContain(page);
  // What a reader keeps for reading offline names the pages of the whole site too.
  expect(differences(partly, first).filter((path) => path.includes(OTHER))).toEqual([
    `notices/${OTHER}/offline.json`,
  ]);
  expect(differences(partly, await buildAfresh())).toEqual([]);
}, 180_000);

test('what all notices share, or the program, changes them all', async () => {
  await buildAfresh();
  edit('content/registers/glossary.yaml', (text) => `${text}\n`);
  expect(await build()).toBe(0);
  edit('src/domain/status.ts', (text) => `${text}\n`);
  expect(await build()).toBe(0);
  expect(await build()).toBe(2);
}, 180_000);

test('what the disk has spoilt is made again, and a notice that is gone is not', async () => {
  const sound = await buildAfresh();
  const sets = join(project.folder, '.astro/kept/pages', OTHER);
  const [set = ''] = readdirSync(sets);
  const kept = join(sets, set);
  const page = `notices/${OTHER}/measures/001/index.html`;
  writeFileSync(join(kept, page), '<p>别的文字</p>');
  edit(`.astro/kept/notices/${OTHER}.json`, (text) => text.replaceAll('整改', '更改'));
  edit('.astro/data-store.json', (text) => text.replaceAll('整改', '更改'));
  expect(await build()).toBe(1);
  expect(differences(builtFiles(), sound)).toEqual([]);

  rmSync(join(project.folder, 'content/notices', OTHER), { recursive: true });
  expect(await build()).toBe(1);
  expect(filesBelow(join(project.folder, 'dist')).filter((path) => path.includes(OTHER))).toEqual(
    [],
  );
  expect(readdirSync(join(project.folder, '.astro/kept/pages'))).toEqual([CHANGED]);
}, 180_000);
