/** The variable by which the build tells the pages; notices by name, with commas between. */
export const UNCHANGED = 'ZHENGGAI_UNCHANGED';

let known: { names: string; notices: ReadonlySet<string> } = { names: '', notices: new Set() };

/** The notices whose pages the build takes again as they are. */
export function isUnchanged({ id }: { id: string }): boolean {
  const names = process.env[UNCHANGED] ?? '';
  if (names !== known.names) known = { names, notices: new Set(names.split(',')) };
  return known.notices.has(id);
}
