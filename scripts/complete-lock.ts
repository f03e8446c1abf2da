/**
 * Completes package-lock.json after a change of dependencies: `node scripts/complete-lock.ts`.
 *
 * Packages with native parts name one optional package for each platform. A registry mirror may not
 * list all of them; npm then leaves these out of the lockfile without a word, and `npm ci` refuses
 * it later: "Missing: … from lock file". A stub (version and platform) is enough for `npm ci`, which
 * fetches only what fits the machine. Other packages are left as npm wrote them.
 */
import { readFile, writeFile } from 'node:fs/promises';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, LockedPackage>;
}

const LOCKFILE = 'package-lock.json';

const lock: Lockfile = JSON.parse(await readFile(LOCKFILE, 'utf8'));
const stubs = missingPackages(lock.packages);
const packages = Object.entries({ ...lock.packages, ...stubs });
lock.packages = Object.fromEntries(packages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(LOCKFILE, `${JSON.stringify(lock, null, 2)}\n`);

for (const [place, { version }] of Object.entries(stubs)) console.log(`${place} ${version}`);
console.log(`${Object.keys(stubs).length} stubs added to ${LOCKFILE}`);

/** Stubs for all optional dependencies that the lockfile names but does not hold, by their place. */
function missingPackages(packages: Lockfile['packages']): Lockfile['packages'] {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).filter(
      ([name]) => !placesVisibleFrom(place).some((folder) => `${folder}${name}` in packages),
    ),
  );
  return Object.fromEntries(
    missing.map(([name, version]) => [`node_modules/${name}`, platformStub(name, version)]),
  );
}

/** The node_modules folders in which Node looks for what the package at `place` imports. */
function placesVisibleFrom(place: string): string[] {
  const own = place === '' ? 'node_modules/' : `${place}/node_modules/`;
  const parent = place.lastIndexOf('node_modules/');
  return parent < 0 ? [own] : [own, ...placesVisibleFrom(place.slice(0, Math.max(parent - 1, 0)))];
}

/** Reads the platform from the name, as in `@pagefind/windows-x64` or `binding-linux-arm64-musl`. */
function platformStub(name: string, version: string): LockedPackage {
  const os = /android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32|windows/.exec(
    name,
  )?.[0];
  const cpu = /arm64|arm|ia32|ppc64|riscv64|s390x|wasm32|x64/.exec(name)?.[0];
  const libc = /gnu|musl/.exec(name)?.[0];
  if (cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`No stub for ${name}@${version}: it names no platform or no exact version`);
  }
  return {
    version,
    optional: true,
    ...(os && { os: [os === 'windows' ? 'win32' : os] }),
    cpu: [cpu],
    ...(os === 'linux' && libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
  };
}
