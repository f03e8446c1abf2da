/** A source of numbers from 0 up to 1, the same for the same seed. */
export type Random = () => number;

/** Keeps the streams of neighbouring seeds apart (the golden ratio in 32 bits). */
const SPREAD = 0x9e3779b9;

/**
 * Mulberry32, a generator with 32 bits of state (Tommy Ettinger, public domain): by far good enough
 * to draw a corpus from, and the same on every machine. `stream` gives further ones of one seed.
 */
export function seededRandom(seed: number, stream = 0): Random {
  let state = (seed + Math.imul(stream + 1, SPREAD)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
