/**
 * The pages of a built site by type: by addresses that differ only in the name of a notice or in the
 * number of a section or measure.
 *
 * `files` are paths in the built site; addresses come without the leading `/`.
 */
export function pagesByType(files: readonly string[]): Map<string, string[]> {
  const addresses = files
    .filter((file) => /(^|\/)index\.html$/.test(file) && !file.startsWith('admin/'))
    .map((file) => file.replace(/index\.html$/, ''));
  return Map.groupBy(addresses, (address) =>
    address.replace(/^notices\/[^/]+\//, 'notices/*/').replace(/\/\d+\/$/, '/*/'),
  );
}

/** Of each type the page in the middle. */
export function onePageOfEachType(files: readonly string[]): string[] {
  return Array.from(
    pagesByType(files).values(),
    (addresses) => addresses[addresses.length >> 1] ?? '',
  );
}
