import { INVISIBLE } from './invisible.ts';

/** http or https, a host in ASCII without name and password in front, then anything but blanks and quotes. */
const WRITTEN = /^https?:\/\/(?<host>[a-z\d.-]+)(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/iu;

/** A domain of two labels or more, whose last has no digit: so no address of a machine. */
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

/** Names that no public server has (RFC 6761, RFC 6762, ICANN's `.internal`) or offices use within. */
const PRIVATE = /\.(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|localdomain)$/i;

/**
 * Whether a text is the full address of a page on the public web that a reader can judge by looking.
 *
 * What stands in front of `@` passes for a host; letters of other scripts, and `xn--` which hides
 * them, pass for Latin ones: neither is taken, nor what leads into somebody's own network.
 */
export function isWebAddress(text: string): boolean {
  const host = WRITTEN.exec(text)?.groups?.['host'] ?? '';
  return (
    DOMAIN.test(host) &&
    !PRIVATE.test(host) &&
    !/(?:^|\.)xn--/i.test(host) &&
    !INVISIBLE.test(text) &&
    URL.canParse(text)
  );
}

/** One mailbox and nothing else: no further recipients, no text that a reader did not write. */
export function isMailAddress(text: string): boolean {
  return /^mailto:[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,63}$/i.test(text);
}
