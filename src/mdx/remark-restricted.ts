import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { findForbiddenSyntax } from '../domain/restricted-mdx.ts';

/**
 * Refuses content that is more than prose and apparatus, whoever compiles it.
 *
 * `npm run check` tells staff first, with lines counted from the top of the file; this is the lock
 * behind it, so that the dev server and a build without the check can't run content either.
 */
export function remarkRestricted() {
  return (tree: Root, file: VFile): void => {
    const findings = findForbiddenSyntax(tree);
    if (findings.length === 0) return;
    const list = findings.map(({ message }) => message).join('\n');
    throw new Error(`${file.path}\n${list}\n请运行 npm run check 查看行号。`);
  };
}
