import { licenceOf } from './licences.ts';
import { directDependencies, nameAt, type Project } from './project.ts';
import { PURPOSES } from './purposes.ts';

export interface ListedPackage {
  name: string;
  version: string;
  licence: string | null;
  /** `null` where the package names none, or is for another platform and not installed. */
  homepage: string | null;
  /** Only for development: the site is built without it. */
  isDevelopment: boolean;
  /** Of a direct dependency. */
  purpose: string | null;
}

/** All packages of the lockfile, each version once, by name. */
export function listPackages({ manifest, locked, installed }: Project): ListedPackage[] {
  const direct = directDependencies(manifest);
  const all = Array.from(locked, ([place, entry]): ListedPackage => {
    const name = nameAt(place);
    const itself = installed.get(place);
    const isDirect = place === `node_modules/${name}` && direct.has(name);
    return {
      name,
      version: entry.version ?? '',
      licence: licenceOf(name, entry, itself),
      homepage: typeof itself?.homepage === 'string' ? itself.homepage : null,
      isDevelopment: entry.dev ?? false,
      purpose: isDirect ? (PURPOSES[name] ?? null) : null,
    };
  });
  const keyOf = ({ name, version }: ListedPackage): string => `${name}@${version}`;
  const once = Map.groupBy(all, keyOf).values().map(oneOf);
  return Array.from(once).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** What is installed at several places is for development only if it is so everywhere. */
function oneOf(same: readonly ListedPackage[]): ListedPackage {
  const [first] = same.toSorted((a, b) => Number(b.purpose !== null) - Number(a.purpose !== null));
  if (!first) throw new Error('A group has no member');
  return { ...first, isDevelopment: same.every(({ isDevelopment }) => isDevelopment) };
}
