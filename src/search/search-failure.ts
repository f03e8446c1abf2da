/** Why a search can't be answered, as far as the reader can do something about it. */
export type FailureKind =
  /** The browser says that there is no network. */
  | 'offline'
  /** A file of the search, or a piece of the index, can't be fetched. */
  | 'unreachable'
  /** A file of the search is there and can't be read. */
  | 'broken'
  /** Index and catalogue are of different builds: the site was published anew in between. */
  | 'stale';

/** A search that can't be answered. It is never told as a search without hits. */
export class SearchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, options?: ErrorOptions) {
    super(`The search failed: ${kind}`, options);
    this.name = 'SearchFailure';
    this.kind = kind;
  }

  static from(cause: unknown): SearchFailure {
    if (cause instanceof SearchFailure) return cause;
    if (!navigator.onLine) return new SearchFailure('offline', { cause });
    const isFetch = cause instanceof TypeError || /load|fetch|import/i.test(String(cause));
    return new SearchFailure(isFetch ? 'unreachable' : 'broken', { cause });
  }
}
