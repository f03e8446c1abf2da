import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file that was sent, by its path below the base, with the bytes of its body as sent. */
export interface SentFile {
  path: string;
  bytes: number;
}

export interface GzipServer {
  /** Address of the start page; ends with `/`. */
  url: string;
  /** What was sent since this was last asked. */
  takeSent(): SentFile[];
  close(): Promise<void>;
}

interface StoredFile {
  type: string;
  body: Buffer;
  isGzip: boolean;
}

const KEEP_ALIVE_MS = 60_000;

/** Text, which servers compress; Pagefind's own files are compressed already. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a folder below `base` as a public web server would: text compressed, files to be cached.
 *
 * Bodies are kept in memory, so that the disk and the compression are not measured too.
 */
export async function serveCompressed(folder: string, base: string): Promise<GzipServer> {
  const root = resolve(folder);
  const stored = new Map<string, Promise<StoredFile | null>>();
  let sent: SentFile[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    const file = path === null ? null : join(root, path.replace(/(^|\/)$/, '$1index.html'));
    if (file === null || !file.startsWith(`${root}${sep}`)) {
      response.writeHead(404).end();
      return;
    }
    const known = stored.get(file) ?? readStored(file);
    stored.set(file, known);
    const found = await known;
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    sent.push({ path: path ?? '', bytes: found.body.length });
    response
      .writeHead(200, {
        'content-type': found.type,
        'content-length': found.body.length,
        'cache-control': 'max-age=3600',
        ...(found.isGzip && { 'content-encoding': 'gzip' }),
      })
      .end(found.body);
  });
  // A connection that is closed just as the browser uses it again fails a request.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `http://127.0.0.1:${address.port}${base}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}

async function readStored(file: string): Promise<StoredFile | null> {
  const body = await readFile(file).catch(() => null);
  if (!body) return null;
  const text = TEXT_TYPES[extname(file)];
  return text === undefined
    ? { type: 'application/octet-stream', body, isGzip: false }
    : { type: text, body: gzipSync(body), isGzip: true };
}
