import { createHash } from 'node:crypto';
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../scripts/verify/verify.ts';
import { writeChecksums } from '../../src/checksums/write-checksums.ts';
import { createSampleSite, SAMPLE_FILES, type SampleSite } from '../support/sample-site.ts';

const nobody = (): void => {};

let sample: SampleSite;
beforeEach(async () => {
  sample = await createSampleSite();
});
afterEach(() => sample.remove());

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a folder', () => {
  const problems = async (manifest: string | null = null) => {
    const found = await verify({ target: sample.folder, manifest }, nobody);
    return found.problems.map(({ kind, path }) => `${kind} ${path}`).toSorted();
  };

  test('that is as it was published has no problem', async () => {
    const steps: string[] = [];
    const found = await verify({ target: sample.folder, manifest: null }, (...step) =>
      steps.push(step.join('/')),
    );
    expect(found).toEqual({ files: 5, problems: [] });
    expect(steps).toEqual(['1/5', '2/5', '3/5', '4/5', '5/5']);
  });

  test('is told each file that was changed, is missing or is not in the list', async () => {
    await sample.put('about/index.html', '关千');
    await sample.drop('data');
    await sample.put('new.html', '');
    await symlink('/etc/passwd', join(sample.folder, 'link.txt'));
    expect(await problems()).toEqual([
      'different about/index.html',
      'extra link.txt',
      'extra new.html',
      'missing data/措施 1.csv',
    ]);
  });

  test('may have compressed twins, which must give their files back', async () => {
    await sample.put('about/index.html.br', brotliCompressSync('关于'));
    await sample.put('about/index.html.gz', gzipSync('关于'));
    expect(await problems()).toEqual([]);
    await sample.put('about/index.html.br', brotliCompressSync('关千'));
    await sample.put('about/index.html.gz', gzipSync('关于').subarray(0, 12));
    await sample.put('gone.html.gz', gzipSync(''));
    expect(await problems()).toEqual([
      'different about/index.html.br',
      'different about/index.html.gz',
      'extra gone.html.gz',
    ]);
  });

  test('whose list was changed with it is found out by another list only', async () => {
    await writeFile(sample.ownList, await listText());
    expect(await problems(sample.ownList)).toEqual([]);
    await sample.put('about/index.html', '关千');
    await writeChecksums(sample.folder);
    expect(await problems()).toEqual([]);
    expect(await problems(sample.ownList)).toEqual([
      'different SHA256SUMS',
      'different about/index.html',
    ]);
  });

  test('that is none, or has no list, is a wrong call', async () => {
    await sample.drop('SHA256SUMS');
    await expect(problems()).rejects.toThrow('读不到');
    await expect(problems(`${sample.ownList}-none`)).rejects.toThrow('读不到清单');
    await sample.drop('');
    await expect(problems()).rejects.toThrow('个目录');
  });

  async function listText(): Promise<string> {
    const lines = Object.entries(SAMPLE_FILES).map(
      ([path, content]) => `${sha256(content)}  ${path}\n`,
    );
    return lines.toSorted((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1)).join('');
  }
});

describe('a list', () => {
  test.each([
    ['../../etc/passwd', '第1行的路径不能用'],
    ['a\n', '第2行不是'],
  ])('with %j is refused, be it one’s own or the published one', async (path, fault) => {
    await sample.put('SHA256SUMS', `${sha256('x')}  ${path}\n`);
    await expect(verify({ target: sample.folder, manifest: null }, nobody)).rejects.toThrow(fault);
    const manifest = join(sample.folder, 'SHA256SUMS');
    await expect(verify({ target: sample.folder, manifest }, nobody)).rejects.toThrow(fault);
  });
});
