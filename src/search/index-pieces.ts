import { type Gram, gramPlaces, isSingle, readGram, writeGram } from './grams.ts';
import { ByteReader, ByteWriter, PostingsWriter } from './postings.ts';

/**
 * Bytes of postings in a piece, before compression. A query fetches a piece for each two characters:
 * smaller ones carry less that it is not about, and make more files and a longer list of them.
 */
const PIECE_BYTES = 8_000;

/** A part of the index that is fetched as one: the postings of neighbouring grams. */
export interface IndexPiece {
  /** The first gram of the piece, written out. */
  first: string;
  content: Uint8Array;
}

/** Gathers the postings of documents, which come in ascending order. */
export class IndexWriter {
  readonly #postings = new Map<Gram, PostingsWriter>();

  add(document: number, folded: string): void {
    for (const [gram, places] of gramPlaces(folded)) {
      const postings = this.#postings.get(gram) ?? new PostingsWriter();
      this.#postings.set(gram, postings);
      postings.add(document, places.length, isSingle(gram) ? null : places);
    }
  }

  /** The pieces, in the order of their grams; each gram is in one. */
  *pieces(pieceBytes = PIECE_BYTES): Generator<IndexPiece> {
    let first: Gram | null = null;
    let content = new ByteWriter();
    for (const gram of Float64Array.from(this.#postings.keys()).sort()) {
      const bytes = this.#postings.get(gram)?.bytes ?? new Uint8Array();
      if (first !== null && content.length + bytes.length > pieceBytes) {
        yield { first: writeGram(first), content: content.bytes };
        first = null;
        content = new ByteWriter();
      }
      first ??= gram;
      for (const character of writeGram(gram)) content.number(character.codePointAt(0) ?? 0);
      content.number(bytes.length);
      content.append(bytes);
    }
    if (first !== null) yield { first: writeGram(first), content: content.bytes };
  }
}

/** The postings in the content of a piece, by gram. */
export function readPiece(content: Uint8Array): Map<Gram, Uint8Array> {
  const reader = new ByteReader(content);
  const postings = new Map<Gram, Uint8Array>();
  while (!reader.isAtEnd) {
    const gram = readGram(String.fromCodePoint(reader.number(), reader.number()));
    postings.set(gram, reader.take(reader.number()));
  }
  return postings;
}

/** Place of the piece that has a gram if any has, by the first grams of all; -1 for none. */
export function pieceOf(firsts: readonly Gram[], gram: Gram): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firsts[middle] ?? 0) <= gram) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
