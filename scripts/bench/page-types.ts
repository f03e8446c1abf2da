/**
 * One page of each type that a built site has: of addresses which differ only in the name of a notice
 * or in the number of a section or measure, the one in the middle.
 *
 * `files` are paths in the built site; addresses come without the leading `/`.
 */
export function onePageOfEachType(files: readonly string[]): string[] {
  const types = new Map<string, string[]>();
  for (const file of files) {
    if (!/(^|\/)index\.html$/.test(file) || file.startsWith('admin/')) continue;
    const address = file.replace(/index\.html$/, '');
    const type = address.replace(/^notices\/[^/]+\//, 'notices/*/').replace(/\/\d+\/$/, '/*/');
    types.set(type, [...(types.get(type) ?? []), address]);
  }
  return Array.from(types.values(), (addresses) => addresses[addresses.length >> 1] ?? '');
}
