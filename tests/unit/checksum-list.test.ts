import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatChecksums, parseChecksums } from '../../src/checksums/checksum-list.ts';
import { writeChecksums } from '../../src/checksums/write-checksums.ts';

/** FIPS 180-4, Secure Hash Standard: the examples of NIST for the empty message and for “abc”. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('a list', () => {
  test('is written as sha256sum writes it, sorted by path', () => {
    const list = formatChecksums([
      { path: 'b/index.html', digest: ABC },
      { path: 'B', digest: EMPTY },
      { path: 'b.txt', digest: ABC },
    ]);
    expect(list).toBe(`${EMPTY}  B\n${ABC}  b.txt\n${ABC}  b/index.html\n`);
  });

  test('is read back, be it written for text or for binary files', () => {
    expect(parseChecksums(`${ABC}  data/措施 1.csv\n${EMPTY} *b\n`)).toEqual([
      { path: 'data/措施 1.csv', digest: ABC },
      { path: 'b', digest: EMPTY },
    ]);
  });

  test.each([
    '../../etc/passwd',
    'data/../../etc/passwd',
    '/etc/passwd',
    '..',
    './index.html',
    'a//b',
    'a/',
    '..\\..\\secret',
    'C:/secret',
    'a\0b',
  ])('with the path %j is refused, and would not be written', (path) => {
    expect(() => parseChecksums(`${EMPTY}  a\n${ABC}  ${path}\n`)).toThrow(/^第2行的路径不能用/);
    expect(() => formatChecksums([{ path, digest: ABC }])).toThrow('Not a path to publish');
  });

  test.each([
    ['', '第1行不是'],
    ['\n', '第1行不是'],
    [`${ABC}\n`, '第1行不是'],
    [`${ABC} a\n`, '第1行不是'],
    [`${ABC.slice(1)}  a\n`, '第1行不是'],
    [`${ABC}0  a\n`, '第1行不是'],
    [`${ABC}  a\n\n${ABC}  b\n`, '第2行不是'],
    ['<!doctype html>\n', '第1行不是'],
    [`${ABC}  a\n${EMPTY}  a\n`, '第2行的文件前面已经列过'],
  ])('%j is refused', (text, fault) => {
    expect(() => parseChecksums(text)).toThrow(fault);
  });
});

describe('the list of a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'checksums-'));
    await mkdir(join(folder, 'a'));
    await writeFile(join(folder, 'a/index.html'), 'abc');
    await writeFile(join(folder, '_headers'), '');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const write = async (): Promise<string> => {
    await writeChecksums(folder);
    return readFile(join(folder, 'SHA256SUMS'), 'utf8');
  };

  test('has every file but itself, and is the same when written again', async () => {
    const list = `${EMPTY}  _headers\n${ABC}  a/index.html\n`;
    expect(await write()).toBe(list);
    expect(await write()).toBe(list);
  });

  test('leaves out compressed twins, but not archives', async () => {
    for (const name of ['a/index.html.br', 'a/index.html.gz', 'photos.tar.gz']) {
      await writeFile(join(folder, name), '');
    }
    expect(await write()).toBe(
      `${EMPTY}  _headers\n${ABC}  a/index.html\n${EMPTY}  photos.tar.gz\n`,
    );
  });

  test.skipIf(process.platform !== 'linux')('is one that sha256sum checks', async () => {
    await write();
    const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    expect(said).toBe('_headers: OK\na/index.html: OK\n');
  });
});
