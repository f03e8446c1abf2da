import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceSite, withSite } from '../../scripts/build/replace-site.ts';
import { seededRandom } from '../support/random.ts';

const SCRIPT = join(process.cwd(), 'scripts/build/replace-site.ts');
/** How many files a version has: writing them takes a while, in which the process can be killed. */
const FILES = 20;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'replace-site-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const fillWith =
  (version: string) =>
  async (folder: string): Promise<boolean> => {
    await writeFile(join(folder, 'index.html'), version);
    return true;
  };
const published = (): Promise<string> => readFile(join(root, 'dist/index.html'), 'utf8');
const left = async (): Promise<string[]> =>
  (await readdir(join(root, '.build'))).filter((name) => name !== 'lock');

test('the first site and the next one take their place, and leave nothing beside it', async () => {
  expect(await replaceSite(root, fillWith('old'))).toBe(true);
  await writeFile(join(root, 'dist/gone.html'), '');
  expect(await replaceSite(root, fillWith('new'))).toBe(true);
  expect(await published()).toBe('new');
  expect(await readdir(join(root, 'dist'))).toEqual(['index.html']);
  expect(await left()).toEqual([]);
});

describe('the old site stays', () => {
  beforeEach(() => replaceSite(root, fillWith('old')));

  test('while the next one is made', async () => {
    await replaceSite(root, async (folder) => {
      await fillWith('new')(folder);
      expect(await published()).toBe('old');
      return true;
    });
    expect(await published()).toBe('new');
  });

  test('where the next one was not made', async () => {
    const failing = async (folder: string): Promise<boolean> => !(await fillWith('new')(folder));
    expect(await replaceSite(root, failing)).toBe(false);
    expect(await published()).toBe('old');
    expect(await left()).toEqual([]);
  });

  test('where making it threw', async () => {
    const throwing = (): Promise<boolean> => Promise.reject(new Error('no'));
    await expect(replaceSite(root, throwing)).rejects.toThrow('no');
    expect(await published()).toBe('old');
    expect(await left()).toEqual([]);
  });

  test('where dist is a link', async () => {
    await rename(join(root, 'dist'), join(root, 'elsewhere'));
    await symlink('elsewhere', join(root, 'dist'));
    await expect(replaceSite(root, fillWith('new'))).rejects.toThrow('dist 是一个链接');
    expect(await published()).toBe('old');
  });

  test('while another command is at work, which is said', async () => {
    await withSite(root, async () => {
      await expect(replaceSite(root, fillWith('new'))).rejects.toThrow('另一个命令正在生成');
    });
    expect(await published()).toBe('old');
    expect(await replaceSite(root, fillWith('new'))).toBe(true);
  });
});

describe('after a process that was killed', () => {
  test('between the two renames, the next command puts the old site back', async () => {
    await replaceSite(root, fillWith('old'));
    await rename(join(root, 'dist'), join(root, '.build/previous'));
    await withSite(root, async () => expect(await published()).toBe('old'));
  });

  test('after them, and before it removed the old site, the new one stays', async () => {
    await replaceSite(root, fillWith('new'));
    await mkdir(join(root, '.build/previous'));
    await writeFile(join(root, '.build/previous/index.html'), 'old');
    await mkdir(join(root, '.build/next-1'));
    await withSite(root, async () => expect(await published()).toBe('new'));
    expect(await left()).toEqual([]);
  });

  test('at any moment, the site is of one version and whole', async () => {
    const random = seededRandom(20_231_125);
    const versions = new Set<string>();
    for (let kill = 0; kill < 25; kill += 1) {
      const child = replaceForever(root);
      await once(child.stdout ?? child, 'data');
      await sleep(random() * 60);
      child.kill('SIGKILL');
      await once(child, 'close');
      await withSite(root, async () => {
        const names = await readdir(join(root, 'dist'));
        expect(names).toHaveLength(FILES);
        const texts = await Promise.all(
          names.map((name) => readFile(join(root, 'dist', name), 'utf8')),
        );
        expect(new Set(texts).size).toBe(1);
        versions.add(texts[0] ?? '');
      });
    }
    // The process did get on from one version to the next.
    expect(versions.size).toBeGreaterThan(1);
  }, 60_000);
});

/** A process that replaces the site by version after version; speaks when the first is there. */
function replaceForever(folder: string): ChildProcess {
  const program = `
    const { replaceSite } = await import(${JSON.stringify(SCRIPT)});
    const { writeFile } = await import('node:fs/promises');
    for (let version = 0; ; version += 1) {
      await replaceSite(${JSON.stringify(folder)}, async (next) => {
        for (let file = 0; file < ${FILES}; file += 1)
          await writeFile(next + '/' + file, process.pid + '-' + version);
        return true;
      });
      if (version === 0) console.log('ready');
    }`;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
