import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NoticeFiles } from '../check/read-notice-files.ts';
import { REGISTERS_FOLDER } from '../domain/register-rules.ts';
import { rememberEach } from '../domain/remember.ts';
import { GROUP } from './notice-group.ts';
import { programDigest } from './program-digest.ts';
import { UNCHANGED } from './unchanged-notices.ts';

/** A SHA-256 of all that a notice's check and its pages depend on. */
export type NoticeKey = (files: NoticeFiles) => string;

/**
 * Reads what all notices depend on, which are the registers, the program, and what the environment
 * says of the site; to this each notice adds its own files.
 */
export async function readNoticeKey(
  root: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<NoticeKey> {
  const shared = JSON.stringify([
    await programDigest(root),
    process.version,
    settingsIn(environment),
    await readRegisters(root),
  ]);
  return rememberEach(({ id, files }: NoticeFiles) => {
    const hash = createHash('sha256').update(JSON.stringify([shared, id]));
    for (const { name, text } of files) hash.update(JSON.stringify([name, text]));
    return hash.digest('hex');
  });
}

/** What tells the parts of one build of each other, and changes no page. */
const INTERNAL = [UNCHANGED, GROUP];

function settingsIn(environment: NodeJS.ProcessEnv): [string, string | undefined][] {
  return Object.entries(environment)
    .filter(
      ([name]) => name === 'SITE_URL' || (name.startsWith('ZHENGGAI_') && !INTERNAL.includes(name)),
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function readRegisters(root: string): Promise<[string, string][]> {
  const names = await readdir(join(root, REGISTERS_FOLDER)).catch(() => []);
  return Promise.all(
    names.toSorted().map(async (name): Promise<[string, string]> => {
      const bytes = await readFile(join(root, REGISTERS_FOLDER, name)).catch(() => '');
      return [name, createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}
