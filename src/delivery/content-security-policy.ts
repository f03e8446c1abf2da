/** A Content-Security-Policy: its directives, each with the sources that it lets in. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/**
 * What a page may load, do and send: nothing but the site's own files.
 *
 * No script or style may stand in the page itself. JSON-LD may: a data block is not run.
 */
export function pagePolicy(): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
}

/** The policy as a header or a `<meta>` states it. */
export function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/**
 * What at least one of the policies lets in. All must set `default-src` to `'none'`, so that a
 * directive which one of them lacks lets nothing in there.
 */
export function unitePolicies(policies: readonly Policy[]): Policy {
  const united = new Map<string, readonly string[]>();
  for (const [directive, sources] of policies.flatMap((each) => Object.entries(each))) {
    const all = [...new Set([...(united.get(directive) ?? []), ...sources])];
    const some = all.filter((source) => source !== "'none'");
    united.set(directive, some.length > 0 ? some : all);
  }
  return Object.fromEntries(united);
}
