/** Files that every page names by a name that never changes. */
export const FIXED_FILES = ['favicon.svg', 'reading-mode.js'];

/** Whether a file is what the pages of a notice say at their foot on paper. */
export function isPrintFoot(file: string): boolean {
  return /^notices\/[^/]+\/print-foot\.css$/.test(file);
}

/** A file that is kept: its address below the site's base, and the SHA-256 that its bytes must have. */
export interface OfflineFile {
  url: string;
  /** In base64, as Subresource Integrity writes it. */
  digest: string;
}

/** What must be kept to read one notice without a network, as published in its `offline.json`. */
export interface OfflineManifest {
  notice: string;
  title: string;
  /** The day of the notice's last change. */
  date: string;
  /** Stands for all files together: another file, another version. */
  version: string;
  bytes: number;
  files: OfflineFile[];
}

/** A notice on this device, wholly there: what its manifest said, and the cache that holds its files. */
export interface KeptNotice extends Omit<OfflineManifest, 'files'> {
  cache: string;
}

/**
 * The caches of one site on this device: one for each notice and version, and one that says which
 * of them is to be read.
 *
 * A version counts from the moment at which that one entry is written, and not before: so a notice
 * is never half old and half new. Names begin with the site's address, for several sites may share
 * an origin, each below a path of its own.
 */
export class Shelf {
  readonly #scope: string;

  /** `scope`: the absolute address of the site's start page. */
  constructor(scope: string) {
    this.#scope = scope;
  }

  urlOf(path: string): string {
    return `${this.#scope}${path}`;
  }

  manifestUrl(notice: string): string {
    return this.urlOf(`notices/${notice}/offline.json`);
  }

  cacheFor({ notice, version }: Pick<OfflineManifest, 'notice' | 'version'>): string {
    return `${this.#prefixOf(notice)}${version}`;
  }

  async find(notice: string): Promise<KeptNotice | null> {
    // Not by opening the cache, which would make one on every device.
    const found = await caches.match(this.manifestUrl(notice), { cacheName: this.#index });
    return found ? await found.json() : null;
  }

  /** All kept notices, those kept or renewed last first. */
  async list(): Promise<KeptNotice[]> {
    if (!(await caches.has(this.#index))) return [];
    const index = await caches.open(this.#index);
    const entries = await Promise.all((await index.keys()).map((key) => index.match(key)));
    const found = entries.filter((each) => each !== undefined);
    const kept = await Promise.all(found.map((each): Promise<KeptNotice> => each.json()));
    return kept.toReversed();
  }

  /** From now on this version is the one to read; others of the notice are thrown away. */
  async put(kept: KeptNotice): Promise<void> {
    const index = await caches.open(this.#index);
    const key = this.manifestUrl(kept.notice);
    await index.put(key, new Response(JSON.stringify(kept)));
    await dropCaches(this.#prefixOf(kept.notice), kept.cache);
  }

  /** Takes a notice from the shelf; says whether it was the last. */
  async remove(notice: string): Promise<boolean> {
    const index = await caches.open(this.#index);
    await index.delete(this.manifestUrl(notice));
    await dropCaches(this.#prefixOf(notice));
    const isLast = (await index.keys()).length === 0;
    if (isLast) await this.clear();
    return isLast;
  }

  /** Throws away whatever this site has on the device. */
  clear(): Promise<void> {
    return dropCaches(this.#prefix);
  }

  /** Lets nobody else change the shelf meanwhile, be it another tab or the worker. */
  alone<Result>(change: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(this.#prefix, change);
  }

  get #prefix(): string {
    return `offline ${this.#scope} `;
  }

  get #index(): string {
    return `${this.#prefix}index`;
  }

  #prefixOf(notice: string): string {
    return `${this.#prefix}${notice} `;
  }
}

async function dropCaches(prefix: string, except?: string): Promise<void> {
  const names = await caches.keys();
  const dropped = names.filter((name) => name.startsWith(prefix) && name !== except);
  await Promise.all(dropped.map((name) => caches.delete(name)));
}

/** What the worker says while it keeps a notice, and when it has done so or could not. */
export type KeepingMessage =
  | { state: 'progress'; done: number; total: number }
  | { state: 'kept'; kept: KeptNotice }
  | { state: 'failed'; reason: 'space' | 'network' };
