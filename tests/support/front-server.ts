import { createServer, type ServerResponse } from 'node:http';
import { serveFolder } from './static-server.ts';

export type AnswerWith = (response: ServerResponse) => unknown;

/** A server that can be told to answer otherwise, and remembers what it was asked for. */
export interface FrontServer {
  home: URL;
  /** What is answered in place of the file at a path. */
  instead: Record<string, AnswerWith>;
  asked: string[];
  close(): Promise<void>;
}

/** Serves a folder, but for what `instead` says. */
export async function serveInFront(folder: string): Promise<FrontServer> {
  const files = await serveFolder(folder);
  const instead: Record<string, AnswerWith> = {};
  const asked: string[] = [];
  const forward = async (path: string, response: ServerResponse): Promise<void> => {
    const found = await fetch(new URL(path, files.url), { redirect: 'manual' });
    response.writeHead(found.status, { 'content-type': 'text/plain' });
    response.end(Buffer.from(await found.arrayBuffer()));
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = instead[path];
    if (answer) answer(response);
    else forward(path, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    home: new URL(`http://127.0.0.1:${address.port}/`),
    instead,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await files.close();
    },
  };
}
