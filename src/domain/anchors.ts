/**
 * Prefix of all anchors in the text of one content file: `m042`, `s16`, `part-4`.
 *
 * The same on every page that shows the text, so that a quotation's address survives a move from
 * the whole notice to the measure's own page. Throws on any other file: it would have no address.
 */
export function anchorPrefix(path: string): string {
  if (/[\\/]notice\.mdx$/.test(path)) return 'notice';
  const [, folder, id] = /(measures|sections|parts)[\\/](\d+)\.mdx$/.exec(path) ?? [];
  if (id === undefined) throw new Error(`No anchor prefix for ${path}`);
  if (folder === 'measures') return `m${id}`;
  return folder === 'sections' ? `s${id}` : `part-${id}`;
}
