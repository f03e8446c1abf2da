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

/**
 * What readers call the place of an anchor in a text: `m042-p1-2` → 第42条第1段第2点; `null` where it
 * names no place in a text. Numbers of measures and sections are the site's own.
 */
export function anchorLabel(anchor: string): string | null {
  const found = /^(m|s|part-)(\d+)(?:-p(\d+)(?:-(\d+))?)?$/.exec(anchor);
  if (!found) return null;
  const [, kind = '', number, paragraph, point] = found;
  const unit = { m: '条', s: '节' }[kind] ?? '部分';
  const inside = paragraph === undefined ? '' : `第${paragraph}段`;
  return `第${Number(number)}${unit}${inside}${point === undefined ? '' : `第${point}点`}`;
}
