/// <reference lib="webworker" />
import type { HandlerDidErrorCallbackParam } from 'workbox-core';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { NetworkOnly } from 'workbox-strategies/NetworkOnly.js';
import { isFull, type Keeping, keepNotice } from './keep-notice.ts';
import { KeptFiles } from './kept-files.ts';
import { FIXED_FILES, isPrintFoot, type KeepingMessage, type KeptNotice, Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;

/** So long what is kept may take to come from the network: bars of a signal are not yet one. */
const PATIENCE_SECONDS = 4;

const { scope } = self.registration;
const shelf = new Shelf(scope);
const files = new KeptFiles(shelf);

/** Without a network: the page as it was kept; of a page that was not, what is kept instead. */
const plugins = [
  {
    handlerDidError: async ({ request, event }: HandlerDidErrorCallbackParam) => {
      const client = event instanceof FetchEvent ? event.resultingClientId : '';
      return (
        (await files.open(request.url, client)) ?? (await files.open(`${scope}offline/`, client))
      );
    },
  },
];
const fromNetwork = new NetworkOnly({ plugins });
const fromNetworkSoon = new NetworkOnly({ plugins, networkTimeoutSeconds: PATIENCE_SECONDS });

registerRoute(
  new NavigationRoute(async (options) => {
    const { request, event, url } = options;
    const [, notice] = /^notices\/([^/]+)\//.exec(url.href.slice(scope.length)) ?? [];
    const strategy = (await files.find(request.url)) ? fromNetworkSoon : fromNetwork;
    const [response, done] = strategy.handleAll({ event, request });
    // Whoever is online reads the newest page; what they kept follows.
    if (notice !== undefined)
      event.waitUntil(done.then(() => renew(notice, event)).catch(() => {}));
    return response;
  }),
);

// Their names tell their content: a page finds those that it was made with, even after others came.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}_astro/`),
  async ({ request }) => (await files.find(request.url)) ?? fetch(request),
);

/** Files of pages that came from the network. They hold up the page: better an older one than none. */
const fixedFromNetwork = new NetworkOnly({
  networkTimeoutSeconds: PATIENCE_SECONDS,
  plugins: [{ handlerDidError: ({ request }) => files.find(request.url) }],
});

// Their names do not: a kept page has those of its own version, at once.
registerRoute(
  ({ url }) =>
    FIXED_FILES.some((file) => url.href === `${scope}${file}`) ||
    isPrintFoot(url.href.slice(scope.length)),
  async ({ request, event }) => {
    const client = event instanceof FetchEvent ? event.clientId : '';
    const own = await files.findFor(client, request.url);
    return own ?? fixedFromNetwork.handle({ request, event });
  },
);

/** Brings a notice up to date where the reader has kept it. */
async function renew(notice: string, event: ExtendableEvent): Promise<void> {
  if (!(await shelf.find(notice))) return;
  await navigator.locks.request(
    `renew ${shelf.manifestUrl(notice)}`,
    { ifAvailable: true },
    (lock) => (lock ? keep(notice, { shelf, event, isUpdate: true }) : null),
  );
}

/** Keeps a notice, or leaves nothing that was only there for it. */
async function keep(notice: string, keeping: Keeping): Promise<KeptNotice> {
  try {
    return await keepNotice(notice, keeping);
  } catch (error) {
    await shelf.tidy(() => self.registration.unregister());
    throw error;
  }
}

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const notice: unknown = event.data?.keep;
  if (!port || typeof notice !== 'string') return;
  const tell = (message: KeepingMessage): void => port.postMessage(message);
  event.waitUntil(
    keep(notice, {
      shelf,
      event,
      isUpdate: false,
      onProgress: (done, total) => tell({ state: 'progress', done, total }),
    })
      .then((kept) => tell({ state: 'kept', kept }))
      .catch((error) => {
        console.warn(error);
        tell({ state: 'failed', reason: isFull(error) ? 'space' : 'network' });
      }),
  );
});

// What is kept does not depend on the worker's version: none needs to wait for another to end.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
