import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sha256 } from '../domain/sha256.ts';

/**
 * The text that a file keeps for a key, as it was written; `null` where there is none, and where the
 * disk has spoilt it.
 */
export async function readKeptText(file: string, key: string): Promise<string | null> {
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept === null) return null;
  const head = kept.indexOf('\n') + 1;
  const text = kept.slice(head);
  return kept.slice(0, head) === headOf(key, text) ? text : null;
}

/** Keeps a text for a key, in one step: a build that is cut off leaves the old one. */
export async function keepText(file: string, key: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, headOf(key, text) + text);
  await rename(unfinished, file);
}

function headOf(key: string, text: string): string {
  return `${key} ${sha256(text)}\n`;
}
