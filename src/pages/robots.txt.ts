import type { APIRoute } from 'astro';
import { addresses } from '../addresses.ts';
import { absolute } from '../described-site.ts';

/** For crawlers (RFC 9309): all may be read, and here is the list. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(addresses.siteMapIndex())}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
