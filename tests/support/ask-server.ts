import { type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface ServerAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a request may have besides its path. */
export interface Asking {
  method?: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Sends a request whose path goes out as it stands, and takes the answer as it comes: `fetch()`
 * would tidy up `..`, follow redirects and decompress.
 */
export function askServer(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Asking = {},
): Promise<ServerAnswer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent: false };
    const outgoing = request(options, (response) => {
      buffer(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        reject,
      );
    });
    outgoing.once('error', reject).end();
  });
}
