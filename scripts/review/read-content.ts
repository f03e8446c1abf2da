import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeUtf8 } from '../../src/check/decode.ts';
import type { Problem } from '../../src/check/problem.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import { REGISTERS_FOLDER } from '../../src/domain/register-rules.ts';
import type { Content } from './compare-content.ts';

/** Reads the content below a folder for comparison, however broken it is. */
export async function readContent(
  root: string,
  problems: readonly Problem[] = [],
): Promise<Content> {
  const { notices } = await readAllNotices(root);
  return { notices, registers: await readRegisters(root), problems };
}

async function readRegisters(root: string): Promise<Map<string, string>> {
  const found = await readdir(join(root, REGISTERS_FOLDER), { withFileTypes: true }).catch(
    () => [],
  );
  const names = found.filter((entry) => entry.isFile()).map(({ name }) => name);
  const texts = new Map<string, string>();
  for (const name of names.toSorted()) {
    const file = `${REGISTERS_FOLDER}/${name}`;
    // What is no text is no readable register either.
    texts.set(file, decodeUtf8(await readFile(join(root, file))) ?? '');
  }
  return texts;
}
