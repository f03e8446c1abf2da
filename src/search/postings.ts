/**
 * Where a gram stands: for each document, in ascending order, its distance from the one before, how
 * often the gram stands in it, and the places, each as its distance from the one before.
 *
 * Numbers are LEB128: seven bits to a byte, the lowest first. The first of a document carries in its
 * lowest bit whether the gram stands there more than once; a count follows only then.
 */
const LOW_BITS = 0x7f;
const MORE = 0x80;

/** Bytes that grow as numbers are written. */
export class ByteWriter {
  #bytes = new Uint8Array(8);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Writes a whole number below 2 ** 32. */
  number(value: number): void {
    let rest = value;
    while (rest > LOW_BITS) {
      this.#byte((rest & LOW_BITS) | MORE);
      rest >>>= 7;
    }
    this.#byte(rest);
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    // By half: of a million lists most are short, and none may waste as much as it holds.
    const larger = new Uint8Array(Math.max(this.#length + more, Math.ceil(this.#length * 1.5)));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  number(): number {
    let value = 0;
    let shift = 0;
    let byte = MORE;
    while (byte >= MORE) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & LOW_BITS) << shift;
      shift += 7;
    }
    return value >>> 0;
  }

  take(length: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }
}

/** Writes the postings of one gram, documents in ascending order. */
export class PostingsWriter {
  readonly #out = new ByteWriter();
  #last = 0;

  get bytes(): Uint8Array {
    return this.#out.bytes;
  }

  /** `places` is `null` where only the count is kept. */
  add(document: number, count: number, places: readonly number[] | null): void {
    this.#out.number((document - this.#last) * 2 + (count > 1 ? 1 : 0));
    this.#last = document;
    if (count > 1) this.#out.number(count);
    let before = 0;
    for (const place of places ?? []) {
      this.#out.number(place - before);
      before = place;
    }
  }
}

/** Goes through postings; of documents that are not `wanted` the places are not gathered. */
export function readPostings(
  bytes: Uint8Array,
  hasPlaces: boolean,
  visit: (document: number, count: number, places: readonly number[]) => void,
  wanted: (document: number) => boolean = () => true,
): void {
  const reader = new ByteReader(bytes);
  let document = 0;
  while (!reader.isAtEnd) {
    const head = reader.number();
    document += head >>> 1;
    const count = head % 2 === 0 ? 1 : reader.number();
    const isWanted = wanted(document);
    const places: number[] = [];
    let place = 0;
    for (let each = 0; hasPlaces && each < count; each++) {
      place += reader.number();
      if (isWanted) places.push(place);
    }
    if (isWanted) visit(document, count, places);
  }
}
