import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { sha256 } from '../domain/sha256.ts';

/**
 * The text that a file keeps for a key, as it was written; `null` where there is none, and where the
 * disk has spoilt it.
 */
export function readKeptText(file: string, key: string): string | null {
  let kept = '';
  try {
    kept = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  const head = kept.indexOf('\n') + 1;
  const text = kept.slice(head);
  return kept.slice(0, head) === headOf(key, text) ? text : null;
}

/** Keeps a text for a key, in one step: a build that is cut off leaves the old one. */
export function keepText(file: string, key: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, headOf(key, text) + text);
  renameSync(unfinished, file);
}

function headOf(key: string, text: string): string {
  return `${key} ${sha256(text)}\n`;
}
