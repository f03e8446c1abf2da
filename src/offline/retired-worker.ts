/// <reference lib="webworker" />
import { Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;

/** Stands in place of the worker where the site no longer offers one: clears up and goes. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    new Shelf(self.registration.scope).clear().then(() => self.registration.unregister()),
  ),
);
