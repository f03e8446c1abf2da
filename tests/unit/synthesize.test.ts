import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HELP, readOptions } from '../../scripts/synthesize/options.ts';
import { refuseFolder } from '../../scripts/synthesize/refuse-folder.ts';
import { writeContent } from '../../scripts/synthesize/write-content.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { loadNotice } from '../../src/check/load-notice.ts';
import { loadRegisters } from '../../src/check/load-registers.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { publishedReading } from '../../src/domain/readings.ts';
import { filesBelow } from '../support/built-site.ts';

const ROOT = process.cwd();
let temporary: string;

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'zhenggai-synthesize-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

async function synthesize(name: string, notices: number, seed: number): Promise<string> {
  const folder = join(temporary, name);
  await writeContent(ROOT, folder, { notices, seed });
  return folder;
}

/** Path and bytes of every file below a folder. */
function bytesOf(folder: string): Map<string, string> {
  return new Map(
    filesBelow(folder).map((file) => [file, readFileSync(join(folder, file)).toString('latin1')]),
  );
}

async function noticesOf(folder: string): Promise<Notice[]> {
  const { notices } = await readAllNotices(folder);
  return notices.map(loadNotice).flatMap(({ notice }) => (notice ? [notice] : []));
}

function textsOf({ measures }: Notice): string[] {
  return measures.map(({ paragraphs }) => publishedReading(paragraphs));
}

describe('two notices', () => {
  let folder: string;
  let notices: Notice[];
  beforeAll(async () => {
    folder = await synthesize('two', 2, 7);
    notices = await noticesOf(folder);
  });

  test('pass the check, finished annotation and all', async () => {
    const { problems, todos, ...counts } = await checkContent(folder);
    expect(problems).toEqual([]);
    expect(todos).toEqual([]);
    expect(counts).toMatchObject({ notices: 2, measures: 2 * 86, unclassified: 0 });
  });

  test('have the sections and the length of the real one', async () => {
    const [real] = await noticesOf(ROOT);
    const length = real?.source.length ?? 0;
    expect(length).toBeGreaterThan(20_000);
    for (const { sections, source } of notices) {
      expect(sections).toHaveLength(32);
      expect(Math.abs(source.length - length) / length).toBeLessThan(0.05);
    }
  });

  test('differ from each other and from the real one in nearly every measure', async () => {
    const texts = [...(await noticesOf(ROOT)), ...notices].map(textsOf);
    expect(texts).toHaveLength(3);
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const same = texts[one]?.filter((text) => texts[other]?.includes(text)) ?? [];
      expect(same.length).toBeLessThan(5);
    }
  });

  test('name no real city or district, and say that they are no real notices', async () => {
    const { registers } = await loadRegisters(ROOT);
    const districts = registers.places.filter(({ kind }) => kind === 'district');
    expect(districts.length).toBeGreaterThan(5);
    const real = ['常州', ...districts.map(({ name }) => name)];
    for (const { entry, source } of notices) {
      expect(real.filter((name) => source.includes(name))).toEqual([]);
      expect(entry.data.title).toMatch(/^示例.+市城市管理局党组.*〔合成第[12]份〕$/u);
      expect(entry.data.source.description).toContain('虚构');
    }
  });

  test('are the first of three, and the same for the same seed', async () => {
    const two = bytesOf(folder);
    expect(bytesOf(await synthesize('two-again', 2, 7))).toEqual(two);
    const three = bytesOf(await synthesize('three', 3, 7));
    expect(Array.from(two).filter(([file, bytes]) => three.get(file) !== bytes)).toEqual([]);
    const other = bytesOf(await synthesize('other', 2, 8));
    expect(Array.from(other.keys())).toEqual(Array.from(two.keys()));
    expect(other).not.toEqual(two);
  });
});

test('eleven notices come from two cities, and pass the check', async () => {
  const folder = await synthesize('eleven', 11, 1);
  const issuers = (await noticesOf(folder)).map(({ entry }) => entry.data.issuer);
  expect(issuers).toHaveLength(11);
  expect(new Set(issuers).size).toBe(2);
  expect((await checkContent(folder)).problems).toEqual([]);
}, 30_000);

describe('what it does not write into', () => {
  test('a folder with something in it', async () => {
    const folder = join(temporary, 'taken');
    await mkdir(folder);
    await refuseFolder(ROOT, folder);
    await writeFile(join(folder, 'note.txt'), '');
    await expect(refuseFolder(ROOT, folder)).rejects.toThrow('已经有东西');
  });

  test('the content of this project, by whatever way', async () => {
    const link = join(temporary, 'link');
    await symlink(join(ROOT, 'content'), link);
    const ways = ['content', 'content/new', join(ROOT, 'content/notices/new'), join(link, 'new')];
    for (const way of ways) {
      await expect(refuseFolder(ROOT, way)).rejects.toThrow('不能混进真的');
    }
    await expect(refuseFolder(ROOT, '.')).rejects.toThrow('已经有东西');
  });

  test('a file', async () => {
    await expect(refuseFolder(ROOT, join(ROOT, 'package.json'))).rejects.toThrow('不能用来写文件');
  });
});

describe('the command line', () => {
  test('is read', () => {
    expect(readOptions(['a'])).toEqual({ folder: 'a', notices: 10, seed: 1 });
    expect(readOptions(['--notices', '1000', 'a', '--seed', '3'])).toEqual({
      folder: 'a',
      notices: 1000,
      seed: 3,
    });
    expect(readOptions(['--help'])).toBeNull();
    expect(HELP).toContain('--notices');
  });

  test.each([
    [[], '要写明一个文件夹'],
    [['a', 'b'], '要写明一个文件夹'],
    [['a', '--notices', '0'], '--notices 要写 1 到 1000 的整数，现在是“0”'],
    [['a', '--notices', '1001'], '--notices 要写 1 到 1000 的整数'],
    [['a', '--seed', 'x'], '--seed 要写'],
    [['a', '--year', '2020'], '不认识的选项'],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
