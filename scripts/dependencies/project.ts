import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readSources, type Source } from './read-sources.ts';

/** What package.json says, as far as dependencies go. */
export interface Manifest {
  scripts?: Readonly<Record<string, string>>;
  allowScripts?: Readonly<Record<string, boolean>>;
  dependencies?: Readonly<Record<string, string>>;
  optionalDependencies?: Readonly<Record<string, string>>;
  devDependencies?: Readonly<Record<string, string>>;
}

/** A package in package-lock.json. */
export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string | undefined;
  license?: unknown;
  dev?: boolean;
  hasInstallScript?: boolean;
}

/** What an installed package says of itself. */
export interface InstalledPackage {
  license?: unknown;
  licenses?: unknown;
  homepage?: unknown;
  bin?: string | Readonly<Record<string, string>>;
}

export interface Project {
  manifest: Manifest;
  /** By their places, such as `node_modules/a/node_modules/b`; without the project itself. */
  locked: ReadonlyMap<string, LockedPackage>;
  /** By their places; packages for other platforms are not installed. */
  installed: ReadonlyMap<string, InstalledPackage>;
  sources: readonly Source[];
}

/** Reads all that the audit looks at, from the files of the project alone. */
export async function readProject(root: string): Promise<Project> {
  const manifest: Manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    await readFile(join(root, 'package-lock.json'), 'utf8'),
  );
  const { '': _project, ...packages } = lock.packages;
  const places = Object.keys(packages);
  const found = await Promise.all(
    places.map(async (place): Promise<[string, InstalledPackage][]> => {
      const text = await readFile(join(root, place, 'package.json'), 'utf8').catch(() => null);
      return text === null ? [] : [[place, JSON.parse(text)]];
    }),
  );
  return {
    manifest,
    locked: new Map(Object.entries(packages)),
    installed: new Map(found.flat()),
    sources: await readSources(root),
  };
}

export function nameAt(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** All direct dependencies, with the versions that package.json asks for. */
export function directDependencies(manifest: Manifest): Map<string, string> {
  const { dependencies, optionalDependencies, devDependencies } = manifest;
  return new Map(Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies }));
}
