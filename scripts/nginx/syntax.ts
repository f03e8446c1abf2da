/** A string of nginx, in which variables are still replaced. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A regular expression for the path of a header rule. */
export function pathPattern(base: string, path: string): string {
  const pattern = escapePattern(path).replace(/:\w+/g, '[^/]+').replaceAll('\\*', '.*');
  return `^${escapePattern(base)}${pattern}$`;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
