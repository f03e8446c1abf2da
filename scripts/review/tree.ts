/** A file of a commit, as `git ls-tree -r -z` lists it. */
export interface TreeFile {
  /** Octal: `100644` a file, `120000` a link, `160000` another repository. */
  mode: string;
  /** Name of the object that holds the bytes. */
  object: string;
  path: string;
}

/** Reads what `git ls-tree -r -z` prints. */
export function parseTree(output: Buffer): TreeFile[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const tab = entry.indexOf('\t');
      const [mode = '', , object = ''] = entry.slice(0, tab).split(' ');
      return { mode, object, path: entry.slice(tab + 1) };
    });
}

/** Reads what `git cat-file --batch` prints: bytes by object; what is missing is left out. */
export function parseBatch(output: Buffer): Map<string, Buffer> {
  const objects = new Map<string, Buffer>();
  for (let at = 0; at < output.length; ) {
    const lineEnd = output.indexOf('\n', at);
    if (lineEnd < 0) break;
    const [object = '', , size] = output.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (size === undefined) continue;
    const end = at + Number(size);
    objects.set(object, output.subarray(at, end));
    at = end + 1;
  }
  return objects;
}

/** Whether a path of a commit stays below the folder to which it is written, on every system. */
export function isSafePath(path: string): boolean {
  return path
    .split('/')
    .every((segment) => segment !== '' && !/^\.\.?$|[\\:]/.test(segment) && segment !== '.git');
}
