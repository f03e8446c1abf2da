import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface UnpackedChromium {
  executablePath: string;
  /** Shared libraries (NSS among them) for machines that lack them. */
  libraries: string;
}

/**
 * Unpacks the Chromium of @sparticuz/chromium once, into node_modules/.cache.
 *
 * Not by the package's own `executablePath()`: that takes any old copy that it finds in the shared
 * temporary folder, even a stale or half-written one. Here the version is part of the folder's name
 * and the folder appears by one rename, so it is either complete or not there.
 *
 * `undefined` where the package has no browser for the platform or is not installed.
 */
export async function unpackChromium(root: string): Promise<UnpackedChromium | undefined> {
  const source = join(root, 'node_modules', '@sparticuz', 'chromium');
  const supported = process.platform === 'linux' && process.arch === 'x64';
  if (!supported || !existsSync(source)) return undefined;

  const { version }: { version: string } = JSON.parse(
    await readFile(join(source, 'package.json'), 'utf8'),
  );
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder, join(source, 'bin'));
  return {
    executablePath: join(folder, 'chromium'),
    libraries: join(folder, 'al2023', 'lib'),
  };
}

async function unpackInto(folder: string, archives: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const part = await mkdtemp(`${folder}.part-`);
  try {
    await inflateInto(part, [join(archives, 'chromium.br'), join(archives, 'al2023.tar.br')]);
    await rename(part, folder);
  } catch (error) {
    // Another run may have been quicker; its copy is as good as ours.
    if (!existsSync(folder))
      throw new Error(`Cannot unpack Chromium into ${folder}`, { cause: error });
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** The package unpacks only into the temporary folder, so that one is moved for the while. */
async function inflateInto(folder: string, archives: readonly string[]): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await Promise.all(archives.map((archive) => inflate(archive)));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
