/**
 * What the full-text index knows of a text: each two characters that stand side by side, with the
 * place of the first; and each character, in which texts it stands and how often.
 *
 * A phrase is then where its pairs stand one behind the other: an exact substring, whatever its
 * script or punctuation, and however a dictionary would have cut it into words.
 */
export type Gram = number;

/** One more than the highest code point. */
const CODE_POINTS = 0x11_0000;
/** No pair reaches over the end of a paragraph, so its code is free for a character alone. */
const LINE_BREAK = 0x0a;

function gramOf(first: number, second: number): Gram {
  return first * CODE_POINTS + second;
}

/** A gram as it is written: two characters, or one and a line break. */
export function readGram(written: string): Gram {
  const [first = 0, second = LINE_BREAK] = codePoints(written);
  return gramOf(first, second);
}

export function writeGram(gram: Gram): string {
  return String.fromCodePoint(Math.floor(gram / CODE_POINTS), gram % CODE_POINTS);
}

/** Whether a gram is a character alone, of which the index has no places. */
export function isSingle(gram: Gram): boolean {
  return gram % CODE_POINTS === LINE_BREAK;
}

function codePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** The grams of a folded text, each with its places, ascending. */
export function gramPlaces(folded: string): Map<Gram, number[]> {
  const points = codePoints(folded);
  const places = new Map<Gram, number[]>();
  const add = (gram: Gram, place: number): void => {
    const before = places.get(gram);
    if (before) before.push(place);
    else places.set(gram, [place]);
  };
  for (const [place, point] of points.entries()) {
    if (point === LINE_BREAK) continue;
    add(gramOf(point, LINE_BREAK), place);
    const next = points[place + 1] ?? LINE_BREAK;
    if (next !== LINE_BREAK) add(gramOf(point, next), place);
  }
  return places;
}

/** A gram of a phrase, and how many characters after its beginning it stands. */
export interface PhraseGram {
  gram: Gram;
  offset: number;
}

/** As few grams of a folded phrase as cover it; a text that has all of them in place contains it. */
export function phraseGrams(phrase: string): PhraseGram[] {
  const points = codePoints(phrase);
  if (points.length < 2) {
    return points.map((point) => ({ gram: gramOf(point, LINE_BREAK), offset: 0 }));
  }
  const last = points.length - 2;
  const offsets = Array.from({ length: Math.ceil(points.length / 2) }, (_, each) =>
    Math.min(2 * each, last),
  );
  return offsets.map((offset) => ({
    gram: gramOf(points[offset] ?? 0, points[offset + 1] ?? 0),
    offset,
  }));
}
