import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../../src/checksums/site-files.ts';
import { type Import, readImports } from './read-imports.ts';

/** A file of the project that may name packages. */
export interface Source {
  /** Path from the root, with `/`. */
  file: string;
  text: string;
  imports: readonly Import[];
}

const ROOMS = ['src', 'scripts', 'tests', 'public'];
const CODE = /\.(ts|mjs|cjs|js|astro)$/;
const SETTINGS = /^(\..+rc\.json|tsconfig\.json)$/;
/** Here packages are named to be explained, not used. */
const OF_THIS_AUDIT = /^scripts\/dependencies\/|\/dependencies\.test\.ts$/;

/** All code of the project, and the settings of its tools. */
export async function readSources(root: string): Promise<Source[]> {
  const below = await Promise.all(ROOMS.map((room) => filesBelow(root, room)));
  const top = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const files = [...top, ...below.flat()].filter((file) => CODE.test(file) || SETTINGS.test(file));
  return Promise.all(
    files.toSorted().map(async (file) => {
      const text = await readFile(join(root, file), 'utf8');
      const imports = SETTINGS.test(file) ? [] : readImports(file, text);
      return { file, text: OF_THIS_AUDIT.test(file) ? '' : text, imports };
    }),
  );
}

async function filesBelow(root: string, room: string): Promise<string[]> {
  return (await listFiles(join(root, room))).map((file) => `${room}/${file}`);
}
