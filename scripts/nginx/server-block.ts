import { createHash } from 'node:crypto';
import { CONTENT_TYPES, DEFAULT_CONTENT_TYPE, isText } from '../../src/delivery/content-types.ts';
import type { HeaderRules } from '../../src/delivery/header-rules.ts';
import { MIN_BYTES } from '../compress/min-bytes.ts';
import { headerMaps } from './header-maps.ts';
import { siteLocations } from './site-locations.ts';
import { indent, quote } from './syntax.ts';

export interface ServerOptions {
  /** Absolute path of the built site on the server. */
  root: string;
  /** Path that the site was built for: `/`, or `/zhenggai/`. */
  base: string;
  /** Ports or addresses, as nginx writes them. */
  listen: readonly string[];
  serverName: string | null;
  /** Files on the server; `null` for a site by http. */
  certificate: { certificate: string; key: string } | null;
  /** Port whose http requests are sent to https; `null` for none. */
  redirectFrom: string | null;
  /** Whether nginx has the module that sends `.br` files. */
  hasBrotli: boolean;
}

/** What nginx needs to serve a site, for its http level: one server, or two where http leads to https. */
export function formatServerBlock(options: ServerOptions, rules: HeaderRules): string {
  const path = decodeURI(options.base);
  const { maps, addHeaders } = headerMaps(rules, path, variablePrefix(options));
  const server = [
    'server {',
    ...[
      ...listening(options),
      '',
      'server_tokens off;',
      '# 转到以“/”结尾的网址时不写主机和端口：nginx 前面可能还有别的服务器。',
      'absolute_redirect off;',
      '',
      ...types(),
      '',
      ...compression(options.hasBrotli),
      '',
      '# 在 location 里再写 add_header，这些就全部失效：要加，就加在这里。',
      ...addHeaders,
      '',
      `error_page 403 404 =404 ${quote(`${path}404.html`)};`,
      '',
      ...siteLocations(options.root, path, rules),
    ].map(indent),
    '}',
  ];
  const blocks = [maps, server, ...(options.redirectFrom === null ? [] : [httpsRedirect(options)])];
  return `# 由 npm run nginx 生成，响应头出自 src/delivery/header-rules.ts。不要手改：改了选项或代码，重新生成。

${blocks.map((each) => each.join('\n')).join('\n\n')}\n`;
}

/** Another for each site of one nginx, and short: nginx has room for some 50 characters by default. */
function variablePrefix({ listen, serverName, base }: ServerOptions): string {
  const site = JSON.stringify([listen, serverName, base]);
  return `site_${createHash('sha256').update(site).digest('hex').slice(0, 6)}`;
}

function listening({ listen, serverName, certificate }: ServerOptions): string[] {
  return [
    ...listen.map((each) => `listen ${each}${certificate ? ' ssl http2' : ''};`),
    ...(serverName === null ? [] : [`server_name ${serverName};`]),
    ...(certificate === null
      ? []
      : [
          `ssl_certificate ${quote(certificate.certificate)};`,
          `ssl_certificate_key ${quote(certificate.key)};`,
          'ssl_protocols TLSv1.2 TLSv1.3;',
        ]),
  ];
}

function types(): string[] {
  const byType = Object.groupBy(Object.entries(CONTENT_TYPES), ([, type]) => type);
  const lines = Object.entries(byType).map(
    ([type, all = []]) => `${type} ${all.map(([extension]) => extension).join(' ')};`,
  );
  return [
    'types {',
    ...lines.map(indent),
    '}',
    `default_type ${DEFAULT_CONTENT_TYPE};`,
    'charset utf-8;',
    `charset_types ${textTypes()};`,
  ];
}

function compression(hasBrotli: boolean): string[] {
  return [
    '# 有 npm run compress 压好的就直接发送，没有就现压。',
    'gzip_static on;',
    ...(hasBrotli ? ['brotli_static on;'] : []),
    'gzip on;',
    'gzip_vary on;',
    'gzip_proxied any;',
    `gzip_min_length ${MIN_BYTES};`,
    `gzip_types ${textTypes()};`,
  ];
}

/** All types of text but HTML: nginx counts that in by itself, and warns where it is told. */
function textTypes(): string {
  const known = [...new Set(Object.values(CONTENT_TYPES))].filter(isText);
  return [...known, 'application/atom+xml', 'application/feed+json']
    .filter((type) => type !== 'text/html')
    .join(' ');
}

function httpsRedirect({ redirectFrom, serverName }: ServerOptions): string[] {
  return [
    'server {',
    `  listen ${redirectFrom};`,
    `  server_name ${serverName};`,
    '  server_tokens off;',
    '  return 301 https://$server_name$request_uri;',
    '}',
  ];
}
