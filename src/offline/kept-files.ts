/// <reference lib="webworker" />
import type { Shelf } from './shelf.ts';

/** The files that are kept, and which version each open page was taken from. */
export class KeptFiles {
  readonly #shelf: Shelf;
  /** By the id of the page's client. Forgotten with the worker, as after a pause: a guess is good then. */
  readonly #versions = new Map<string, string>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** The kept file of an address, whatever its query; of a file in several versions the newest. */
  async find(url: string): Promise<Response | undefined> {
    return (await this.#search(url))?.response;
  }

  /** The kept page of an address, for a client that is to show it. */
  async open(url: string, client: string): Promise<Response | undefined> {
    const found = await this.#search(url);
    if (found) this.#versions.set(client, found.cache);
    return found?.response;
  }

  /** A file of the version that a client's page was taken from; nothing where it came otherwise. */
  async findFor(client: string, url: string): Promise<Response | undefined> {
    const cache = this.#versions.get(client);
    return cache === undefined ? undefined : match(url, cache);
  }

  async #search(url: string): Promise<{ cache: string; response: Response } | undefined> {
    for (const { cache } of await this.#shelf.list()) {
      const response = await match(url, cache);
      if (response) return { cache, response };
    }
    return undefined;
  }
}

/** Not by opening the cache, which would bring back one that was thrown away. */
function match(url: string, cacheName: string): Promise<Response | undefined> {
  return caches.match(url, { cacheName, ignoreSearch: true, ignoreVary: true });
}
