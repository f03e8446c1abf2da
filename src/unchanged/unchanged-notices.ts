/** The variable by which the build tells the pages; notices by name, with commas between. */
export const UNCHANGED = 'ZHENGGAI_UNCHANGED';

/** The notices whose pages the build takes again as they are. */
export function isUnchanged({ id }: { id: string }): boolean {
  return (process.env[UNCHANGED] ?? '').split(',').includes(id);
}
