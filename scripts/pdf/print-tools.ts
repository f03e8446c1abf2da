import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { digestOf } from '../../src/checksums/site-files.ts';
import { sha256 } from '../../src/domain/sha256.ts';

/**
 * A digest of what decides how a page is printed, beside its files: the browser, the fonts that it
 * finds in its environment, and how we print; `null` where no `fc-list` tells the fonts.
 */
export async function printTools(
  version: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | null> {
  const fonts = await listFonts(environment);
  if (fonts === null) return null;
  const folder = dirname(fileURLToPath(import.meta.url));
  const program = readdirSync(folder).toSorted();
  return sha256(
    JSON.stringify([version, fonts, program.map((name) => digestOf(join(folder, name)))]),
  );
}

async function listFonts(environment: NodeJS.ProcessEnv): Promise<string[] | null> {
  try {
    const list = promisify(execFile)('fc-list', ['--format', '%{file} %{fontversion}\n'], {
      env: environment,
      maxBuffer: 1e8,
    });
    return (await list).stdout.split('\n').toSorted();
  } catch {
    return null;
  }
}
