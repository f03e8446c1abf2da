import { type Gram, isSingle, type PhraseGram, phraseGrams, readGram } from './grams.ts';
import { pieceOf, readPiece } from './index-pieces.ts';
import { readPostings } from './postings.ts';
import { remember } from './remember.ts';

/** Pieces asked for side by side: a long phrase that is nowhere needs not all of its own. */
const AT_A_TIME = 4;

/** How often a phrase stands in each document that holds it. */
export type Occurrences = ReadonlyMap<number, number>;

/** A gram of a phrase with its postings. */
interface Posted extends PhraseGram {
  postings: Uint8Array;
}

/** Finds phrases by the pieces of the index, each loaded when it is first needed. */
export class FullText {
  readonly #firsts: readonly Gram[];
  readonly #piece: (piece: number) => Promise<ReadonlyMap<Gram, Uint8Array>>;

  /** `firsts`: the first gram of each piece. `load` gives the content of a piece, or rejects. */
  constructor(firsts: readonly string[], load: (piece: number) => Promise<Uint8Array>) {
    this.#firsts = firsts.map(readGram);
    this.#piece = remember(async (piece) => readPiece(await load(piece)));
  }

  /** The documents that contain a folded phrase, which is not empty. */
  async find(phrase: string): Promise<Occurrences> {
    const grams = phraseGrams(phrase);
    const posted: Posted[] = [];
    for (let at = 0; at < grams.length; at += AT_A_TIME) {
      const some = await Promise.all(
        grams.slice(at, at + AT_A_TIME).map((each) => this.#post(each)),
      );
      posted.push(...some);
      if (some.some(({ postings }) => postings.length === 0)) return new Map();
    }
    return inPlace(posted.toSorted((a, b) => a.postings.length - b.postings.length));
  }

  async #post(each: PhraseGram): Promise<Posted> {
    const piece = pieceOf(this.#firsts, each.gram);
    const postings = piece < 0 ? undefined : (await this.#piece(piece)).get(each.gram);
    return { ...each, postings: postings ?? new Uint8Array() };
  }
}

/** The documents that have all grams where the phrase has them. */
function inPlace([rarest, ...others]: readonly Posted[]): Occurrences {
  const counts = new Map<number, number>();
  if (!rarest) return counts;
  const hasPlaces = !isSingle(rarest.gram);
  if (others.length === 0) {
    readPostings(rarest.postings, hasPlaces, (document, count) => counts.set(document, count));
    return counts;
  }
  /** Where the phrase would begin, by document. */
  let starts = new Map<number, readonly number[]>();
  readPostings(rarest.postings, hasPlaces, (document, _, places) => {
    starts.set(
      document,
      places.map((place) => place - rarest.offset),
    );
  });
  for (const { postings, offset } of others) {
    const kept = new Map<number, readonly number[]>();
    readPostings(
      postings,
      true,
      (document, _, places) => {
        const still = starts.get(document)?.filter((start) => places.includes(start + offset));
        if (still && still.length > 0) kept.set(document, still);
      },
      (document) => starts.has(document),
    );
    starts = kept;
  }
  for (const [document, each] of starts) counts.set(document, each.length);
  return counts;
}
