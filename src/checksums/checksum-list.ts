/** Where a site publishes the SHA-256 of all its files. */
export const CHECKSUMS_FILE = 'SHA256SUMS';

/** A published file: its path below the site's folder, with `/`, and the SHA-256 of its bytes in hexadecimal. */
export interface Checksum {
  path: string;
  digest: string;
}

/** What is wrong with a list of checksums, told in Chinese with the number of the line. */
export class ChecksumListError extends Error {}

const LINE = /^([\da-f]{64}) [ *](.+)$/;

/** The list as `sha256sum` of GNU coreutils writes it, and as `sha256sum --check` reads it. */
export function formatChecksums(checksums: readonly Checksum[]): string {
  const wrong = checksums.find(({ path }) => !isSafe(path));
  if (wrong) throw new Error(`Not a path to publish: ${JSON.stringify(wrong.path)}`);
  return checksums
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, digest }) => `${digest}  ${path}\n`)
    .join('');
}

/**
 * Reads such a list. It may come from a stranger: a path that leads out of the site's folder is
 * refused, as is a list that says nothing, or two things of one file.
 */
export function parseChecksums(text: string): Checksum[] {
  const paths = new Set<string>();
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index): Checksum => {
      const refuse = (fault: string): never => {
        throw new ChecksumListError(`第${index + 1}行${fault}：${JSON.stringify(line)}`);
      };
      const [, digest, path] = LINE.exec(line) ?? [];
      if (digest === undefined || path === undefined) {
        return refuse('不是“64位十六进制的 SHA-256，两个空格，文件的路径”');
      }
      if (!isSafe(path)) return refuse('的路径不能用，须在网站的目录之内');
      if (paths.has(path)) return refuse('的文件前面已经列过');
      paths.add(path);
      return { path, digest };
    });
}

/** Whether a path stays below the folder that it starts from, on every system. */
function isSafe(path: string): boolean {
  const isWritable = !/[\\:\p{Cc}]/u.test(path);
  return isWritable && path.split('/').every((segment) => !['', '.', '..'].includes(segment));
}
