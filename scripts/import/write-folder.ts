import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NOTICES_FOLDER } from '../../src/check/read-notice-files.ts';
import { ImportError } from './import-error.ts';

/** Throws where the folder is there already: an import never overwrites. */
export async function refuseExisting(root: string, slug: string): Promise<void> {
  const found = await stat(join(root, NOTICES_FOLDER, slug)).catch(() => null);
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
  await mkdir(notices, { recursive: true });
  const aside = await mkdtemp(join(notices, '.import-'));
  try {
    for (const [name, text] of files) {
      await mkdir(join(aside, dirname(name)), { recursive: true });
      await writeFile(join(aside, name), text);
    }
    await refuseExisting(root, slug);
    await rename(aside, join(notices, slug));
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}
