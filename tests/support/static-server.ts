import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { contentTypeOf } from '../../src/delivery/content-types.ts';
import { headersFor, readHeadersFile } from './headers-file.ts';

export interface StaticServer {
  /** Address of the site's start page; ends with `/`. */
  url: string;
  close(): Promise<void>;
}

export interface StaticServerOptions {
  /** Path that the site lives below, as Astro's `base`: `/` or `/zhenggai/`. */
  base?: string;
  /** Lets a request wait, given its path and query; one whose promise stays open gets no answer. */
  admit?: (target: string) => Promise<void>;
}

/**
 * Serves a built site on a free port of this machine, as a plain web server would, with the headers
 * that its `_headers` asks for.
 *
 * `astro preview` will not do: it forgives what a server does not, such as a wrong base or a page
 * without its trailing slash.
 */
export async function serveFolder(
  folder: string,
  { base = '/', admit = async () => {} }: StaticServerOptions = {},
): Promise<StaticServer> {
  const rules = readHeadersFile(folder);
  const server = createServer((request, response) => {
    const target = request.url ?? '/';
    const [path = '/'] = target.split('?');
    response.setHeaders(new Map(Object.entries(headersFor(path, rules))));
    admit(target)
      .then(() => respond(response, { folder, base, target }))
      .catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
      });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');

  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

interface Target {
  folder: string;
  base: string;
  /** Path and query, as they stood in the request. */
  target: string;
}

async function respond(response: ServerResponse, { folder, base, target }: Target): Promise<void> {
  const [path = '/', ...query] = target.split('?');
  const file = fileOf(path, folder, base);
  const found = file === undefined ? undefined : await stat(file).catch(() => undefined);

  if (file !== undefined && found?.isFile()) {
    await send(response, 200, file);
  } else if (found?.isDirectory() && !path.endsWith('/')) {
    response.writeHead(301, { location: [`${path}/`, ...query].join('?') }).end();
  } else {
    await send(response, 404, join(folder, '404.html'));
  }
}

/**
 * The file that a path stands for, or `undefined` where there can be none.
 *
 * It is checked after decoding and resolving, for `..%2f` looks harmless before.
 */
function fileOf(path: string, folder: string, base: string): string | undefined {
  if (`${path}/` === base) return folder;
  if (!path.startsWith(base)) return undefined;
  const relative = decode(path.slice(base.length));
  if (relative === undefined || relative.includes('\0')) return undefined;

  const root = resolve(folder);
  const file = join(root, relative, path.endsWith('/') ? 'index.html' : '');
  return `${file}${sep}`.startsWith(`${root}${sep}`) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function send(response: ServerResponse, status: number, file: string): Promise<void> {
  const body = await readFile(file);
  // A type that `_headers` names is kept.
  if (!response.hasHeader('content-type')) response.setHeader('content-type', contentTypeOf(file));
  response.writeHead(status, { 'content-length': body.length }).end(body);
}
