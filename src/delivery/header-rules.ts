import type { Editor } from '../admin/backend.ts';
import { editorPolicy } from '../admin/policy.ts';
import { CHECKSUMS_FILE } from '../checksums/checksum-list.ts';
import { formatPolicy, type Policy, pagePolicy, unitePolicies } from './content-security-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** Further headers for some of the site's files. */
export interface HeaderRule {
  /** Below the site's base: `:name` stands for one segment, `*` for anything; one `*` at most. */
  path: string;
  headers: Headers;
}

/**
 * The headers of all answers. What fits a file is added together and never overridden: hosts that
 * read `_headers` differ in what they make of a header that two rules set.
 */
export interface HeaderRules {
  /** On every answer. */
  everywhere: Headers;
  /** How long a copy may be used where no rule says so; hosts that read `_headers` do so by themselves. */
  caching: Headers;
  rules: readonly HeaderRule[];
}

export interface Delivery {
  /** The editor of the build, or `null`. */
  editor: Editor | null;
  /** Whether readers come by https: only then may a site demand it (RFC 6797, 7.2). */
  isSecure: boolean;
}

const DAY_SECONDS = 86_400;

/** Their names tell their content. */
const FOREVER: Headers = { 'Cache-Control': `public, max-age=${365 * DAY_SECONDS}, immutable` };
/** Others' pages may read it too: nothing here is for some readers only. */
const OPEN: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
const ATOM: Headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
/** Its name has no ending to tell the type by. */
const PLAIN_TEXT: Headers = { 'Content-Type': 'text/plain; charset=utf-8' };
const JSON_FEED: Headers = { 'Content-Type': 'application/feed+json; charset=utf-8' };

/** What no page of the site asks for, be it in a frame or by a script that should not be there. */
const UNUSED_FEATURES = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** All headers that the site's files are served with, whichever server does it. */
export function headerRules({ editor, isSecure }: Delivery): HeaderRules {
  return {
    everywhere: {
      'Content-Security-Policy': formatPolicy(sitePolicy(editor)),
      ...(isSecure ? { 'Strict-Transport-Security': `max-age=${365 * DAY_SECONDS}` } : {}),
      'X-Content-Type-Options': 'nosniff',
      // For browsers that do not know frame-ancestors.
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Permissions-Policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
      // The window in which staff sign in at the repository must find the editor again.
      ...(editor ? {} : { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    },
    caching: { 'Cache-Control': 'no-cache' },
    rules: [
      { path: '_astro/*', headers: FOREVER },
      { path: 'search/index/*', headers: FOREVER },
      { path: CHECKSUMS_FILE, headers: { ...OPEN, ...PLAIN_TEXT } },
      { path: 'data/*', headers: OPEN },
      ...['', 'notices/:notice/'].flatMap((folder) => [
        { path: `${folder}feed.xml`, headers: { ...OPEN, ...ATOM } },
        { path: `${folder}feed.json`, headers: { ...OPEN, ...JSON_FEED } },
      ]),
      { path: 'notices/:notice/*.pdf', headers: OPEN },
    ],
  };
}

/**
 * The policy that comes as a header: what any file of the site may do, and that nobody may frame it.
 *
 * A page has its own in a `<meta>` too, and a browser keeps both: so what the editor needs beyond it
 * is let in on the editor's page alone.
 */
function sitePolicy(editor: Editor | null): Policy {
  return {
    ...unitePolicies([pagePolicy(), ...(editor === null ? [] : [editorPolicy(editor)])]),
    'frame-ancestors': ["'none'"],
  };
}
