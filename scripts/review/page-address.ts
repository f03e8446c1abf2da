/**
 * Where readers see what a content file says, below the site's base; `null` where it has no page.
 *
 * A part is a place on its notice's page. Units, places and topics are shown throughout.
 */
export function pageOf(file: string): string | null {
  if (file === 'content/registers/glossary.yaml') return '/glossary/';
  const [, notice, name] = /^content\/notices\/([^/]+)\/(.+)$/.exec(file) ?? [];
  if (notice === undefined || name === undefined) return null;
  const home = `/notices/${notice}/`;
  if (name === 'notice.mdx') return home;
  if (name === 'indicators.yaml') return `${home}indicators/`;
  if (name === 'source.txt') return `${home}source/`;
  const [, folder, id] = /^(parts|sections|measures)\/(\d+)\.mdx$/.exec(name) ?? [];
  if (id === undefined) return null;
  return folder === 'parts' ? `${home}#part-${id}` : `${home}${folder}/${id}/`;
}
