import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportError } from '../../scripts/import/import-error.ts';
import { importNotice } from '../../scripts/import/import-notice.ts';
import { readInput } from '../../scripts/import/read-input.ts';
import { BROKEN } from '../support/import-broken.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenggai-broken-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What staff are told of a file that can't be imported. */
async function complaintAbout(file: string): Promise<string> {
  try {
    const captured = await readInput(file);
    importNotice(captured, { title: null, issuer: null, year: null, date: '2025-01-01' });
    return '';
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

test.each(BROKEN)('%s: the reason and the remedy', async (name, bytes, wrong, remedy) => {
  const file = join(folder, name);
  await writeFile(file, await bytes());
  const complaint = await complaintAbout(file);
  expect(complaint).toContain(wrong);
  expect(complaint).toContain(remedy);
});
