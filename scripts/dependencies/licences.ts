import type { InstalledPackage, LockedPackage } from './project.ts';

/**
 * SPDX expressions under which packages may be used here, as a whole: what is new is read by someone
 * before it joins the list.
 *
 * Those of the last group ask that changes to the package itself be published. They stand on tools
 * that run unchanged while the site is built or tested, and are no part of what is published.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Python-2.0', 'MIT OR Apache-2.0', 'MIT AND Apache-2.0', 'MIT AND Zlib'],
  // The font of the pictures for shared links, which may be used in any document.
  'MIT AND OFL-1.1',
  // Used under the first of the two.
  'MIT OR GPL-3.0-or-later',
  ...['MPL-2.0', 'LGPL-2.1-or-later', 'LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later'],
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
]);

/** What packages mean that state no SPDX expression, as their licence files show. */
const MEANT: Readonly<Record<string, { stated: string; licence: string }>> = {
  duck: { stated: 'BSD', licence: 'BSD-2-Clause' },
  jschardet: { stated: 'LGPL-2.1+', licence: 'LGPL-2.1-or-later' },
  // Its author gave it to the public, and under MIT where that has no meaning.
  tv4: { stated: 'Public Domain, MIT', licence: 'MIT' },
};

/** The SPDX expression of a package, or what else it states; `null` where it states none. */
export function licenceOf(
  name: string,
  locked: LockedPackage,
  installed: InstalledPackage | undefined,
): string | null {
  const stated =
    textOf(locked.license) ?? textOf(installed?.license) ?? textOf(installed?.licenses);
  if (stated === null) return null;
  const meant = MEANT[name];
  return meant?.stated === stated ? meant.licence : stated.replace(/^\(([^()]*)\)$/, '$1');
}

export function isAllowed(licence: string): boolean {
  return ALLOWED.has(licence);
}

/** Before SPDX, packages stated `{ type, url }`, or a list of these. */
function textOf(stated: unknown): string | null {
  if (typeof stated === 'string') return stated;
  if (Array.isArray(stated)) return stated.map(textOf).join(', ');
  if (typeof stated !== 'object' || stated === null || !('type' in stated)) return null;
  return textOf(stated.type);
}
