import { chmod, lstat, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NOTICES_FOLDER } from '../../src/check/read-notice-files.ts';
import { ImportError } from './import-error.ts';

/** Throws where the folder is there already: an import never overwrites. */
export async function refuseExisting(root: string, slug: string): Promise<void> {
  const found = await lstat(join(root, NOTICES_FOLDER, slug)).catch(() => null);
  if (!found) return;
  throw new ImportError(
    `${NOTICES_FOLDER}/${slug} 已经有了，导入不会覆盖它；请换一个 --slug，或先移走那个文件夹`,
  );
}

/**
 * Writes a notice's folder whole or not at all: the files are written aside, and the folder is given
 * its name at the end. Folders whose name starts with a dot are no content.
 */
export async function writeFolder(
  root: string,
  slug: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const notices = join(root, NOTICES_FOLDER);
  const aside = await makeAside(notices).catch(explain);
  try {
    for (const [name, text] of files) {
      await mkdir(join(aside, dirname(name)), { recursive: true });
      await writeFile(join(aside, name), text);
    }
    await refuseExisting(root, slug);
    // A folder made aside is its owner's alone; content is for everyone who works here.
    await chmod(aside, 0o755);
    await rename(aside, join(notices, slug));
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    explain(error);
  }
}

async function makeAside(notices: string): Promise<string> {
  await mkdir(notices, { recursive: true });
  return mkdtemp(join(notices, '.import-'));
}

/** What the system refuses, no program can mend: no room, no right to write. */
function explain(cause: unknown): never {
  if (!(cause instanceof Error && 'code' in cause)) throw cause;
  const message = `写不进 ${NOTICES_FOLDER}（${String(cause.code)}）；请检查文件夹的权限和磁盘空间`;
  throw new ImportError(message, { cause });
}
