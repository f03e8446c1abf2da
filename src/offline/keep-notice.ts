/// <reference lib="webworker" />
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { KeptNotice, OfflineManifest, Shelf } from './shelf.ts';

export interface Keeping {
  shelf: Shelf;
  /** Keeps the worker alive until all is there. */
  event: ExtendableEvent;
  /** Whether the notice must be on the shelf already: what the reader deleted does not come back. */
  isUpdate: boolean;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Puts the newest version of a notice on the shelf, or leaves the shelf as it was.
 *
 * Each file must have the digest that the manifest names: a site deployed halfway, or while the files
 * come in, makes it fail, and the version that was there stays. Files that did not change are taken
 * from that version; a renewal that was interrupted is taken up where it stopped.
 */
export function keepNotice(notice: string, keeping: Keeping): Promise<KeptNotice> {
  return keeping.shelf.keeping(() => fill(notice, keeping));
}

async function fill(notice: string, keeping: Keeping): Promise<KeptNotice> {
  const { shelf, event, isUpdate, onProgress } = keeping;
  const { files, ...manifest } = await fetchManifest(shelf.manifestUrl(notice));
  const before = await shelf.find(notice);
  if (before?.version === manifest.version) return before;

  const kept = { ...manifest, cache: shelf.cacheFor(manifest) };
  let done = 0;
  const controller = new PrecacheController({
    cacheName: kept.cache,
    fallbackToNetwork: false,
    plugins: [{ handlerDidComplete: async () => onProgress?.(++done, files.length) }],
  });
  controller.addToCacheList(
    files.map(({ url, digest }) => ({
      url: shelf.urlOf(url),
      revision: digest,
      integrity: `sha256-${digest}`,
    })),
  );
  const wasDeleted = async (): Promise<boolean> => isUpdate && (await shelf.find(notice)) === null;
  try {
    if (before) await copyUnchanged(before.cache, kept.cache, controller);
    await controller.install(asInstallation(event));
    const there = await (await caches.open(kept.cache)).keys();
    if (there.length !== files.length) throw new Error(`${there.length} of ${files.length} files`);
  } catch (error) {
    if (!before || isFull(error) || (await wasDeleted())) await caches.delete(kept.cache);
    throw error;
  }
  return shelf.alone(async () => {
    if (await wasDeleted()) {
      await caches.delete(kept.cache);
      throw new Error(`${notice} was deleted meanwhile`);
    }
    await shelf.put(kept);
    return kept;
  });
}

export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}

async function fetchManifest(url: string): Promise<OfflineManifest> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

async function copyUnchanged(
  from: string,
  to: string,
  controller: PrecacheController,
): Promise<void> {
  const [source, target] = await Promise.all([caches.open(from), caches.open(to)]);
  for (const key of controller.getURLsToCacheKeys().values()) {
    const response = await source.match(key);
    if (response) await target.put(key, response);
  }
}

/** Workbox fills a cache only while a worker is being installed; ours is when the reader asks. */
function asInstallation(event: ExtendableEvent): ExtendableEvent {
  return Object.create(event, {
    type: { value: 'install' },
    waitUntil: { value: (promise: Promise<unknown>) => event.waitUntil(promise) },
  });
}
