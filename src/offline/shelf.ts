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
    await dropCaches(this.#prefixOf(kept.notice), [kept.cache]);
    this.#announce();
  }

  /** Takes a notice from the shelf. */
  async remove(notice: string): Promise<void> {
    const index = await caches.open(this.#index);
    await index.delete(this.manifestUrl(notice));
    await dropCaches(this.#prefixOf(notice));
    this.#announce();
  }

  /** Tells of each change, whichever tab or worker makes it. */
  watch(tell: () => void): void {
    new BroadcastChannel(this.#prefix).onmessage = tell;
  }

  /** Throws away whatever this site has on the device. */
  clear(): Promise<void> {
    return dropCaches(this.#prefix);
  }

  /** Lets nobody else change the shelf meanwhile, be it another tab or the worker. */
  alone<Result>(change: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(this.#prefix, change);
  }

  /** Lets nobody clear up meanwhile: what a notice that is being kept needs is not on the shelf yet. */
  keeping<Result>(keep: () => Promise<Result>): Promise<Result> {
    return navigator.locks.request(this.#keeping, { mode: 'shared' }, keep);
  }

  /**
   * Throws away what belongs to no kept notice, such as the files of one that could not be kept;
   * with nothing left on the shelf, `leave` is to take the worker away.
   *
   * While a notice is being kept all stays: who keeps it tidies up afterwards.
   */
  async tidy(leave: () => Promise<unknown>): Promise<void> {
    await navigator.locks.request(this.#keeping, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      const kept = await this.list();
      if (kept.length === 0) {
        await Promise.all([this.clear(), leave()]);
        return;
      }
      await dropCaches(this.#prefix, [
        this.#index,
        ...kept.map(({ notice }) => this.#prefixOf(notice)),
      ]);
    });
  }

  #announce(): void {
    const channel = new BroadcastChannel(this.#prefix);
    channel.postMessage('changed');
    channel.close();
  }

  get #prefix(): string {
    return `offline ${this.#scope} `;
  }

  get #keeping(): string {
    return `${this.#prefix}keeping`;
  }

  get #index(): string {
    return `${this.#prefix}index`;
  }

  #prefixOf(notice: string): string {
    return `${this.#prefix}${notice} `;
  }
}

/** Throws away the caches whose names begin so, but not those that begin as one of `spared` does. */
async function dropCaches(prefix: string, spared: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const dropped = names.filter((name) => !spared.some((each) => name.startsWith(each)));
  await Promise.all(dropped.map((name) => caches.delete(name)));
}

/** What the worker says while it keeps a notice, and when it has done so or could not. */
export type KeepingMessage =
  | { state: 'progress'; done: number; total: number }
  | { state: 'kept'; kept: KeptNotice }
  | { state: 'failed'; reason: 'space' | 'network' };
