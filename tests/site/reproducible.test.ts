import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownSite } from '../../scripts/bench-build/own-site.ts';
import { filesBelow } from '../support/built-site.ts';
import { builtFiles, differentFiles } from '../support/compare-sites.ts';
import { runProcess } from '../support/temporary-project.ts';

const ROOT = process.cwd();
const DIST = join(ROOT, 'dist');
/** With letters and a space that an address would have to encode. */
const FOLDER = '另一台 机器/zhenggai';

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'reproducible-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

test('a copy elsewhere, without caches, in another time zone and language, gives the same bytes', async () => {
  const { command, output } = await ownSite(ROOT).prepare(join(parent, FOLDER), ROOT);
  const { code, output: said } = await runProcess(command.args, command.cwd, {
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    LANGUAGE: 'tr',
    ZHENGGAI_PDF: filesBelow(DIST).some((file) => file.endsWith('.pdf')) ? '1' : '',
  });
  if (code !== 0) throw new Error(said);
  expect(builtFiles(output).length).toBeGreaterThan(400);
  expect(differentFiles(DIST, output)).toEqual([]);
}, 240_000);
