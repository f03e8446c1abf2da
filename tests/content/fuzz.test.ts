import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeEdit } from '../../scripts/fuzz/edit.ts';
import { drawEdits, fuzzOnce } from '../../scripts/fuzz/fuzz.ts';
import { FuzzRoot } from '../../scripts/fuzz/fuzz-root.ts';

/** Enough to meet every kind of damage; `npm run fuzz` does many more. */
const RUNS = 120;
const SEED = 2012;

let root: FuzzRoot;

beforeAll(async () => {
  root = await FuzzRoot.of(process.cwd());
}, 60_000);

afterAll(() => root.remove());

test('content damaged at random is refused in Chinese, or read alike by all and still complete', async () => {
  for (let run = 0; run < RUNS; run++) {
    const failure = await fuzzOnce(root, SEED, run);
    expect(failure && { ...failure, edits: failure.edits.map(describeEdit) }).toBeNull();
  }
}, 180_000);

test('damages many files in many ways, the same for one seed', () => {
  const edits = Array.from({ length: RUNS }, (_, run) => drawEdits(root, SEED, run)).flat();
  expect(edits.length).toBeGreaterThan(RUNS);
  expect(new Set(edits.map(({ file }) => file)).size).toBeGreaterThan(50);
  expect(new Set(edits.map(describeEdit)).size).toBeGreaterThan(RUNS);
  expect(drawEdits(root, SEED, 3)).toEqual(drawEdits(root, SEED, 3));
});

test('a run finds what the program does wrong and shrinks it', async () => {
  const judged: number[] = [];
  const weak = Object.create(root, {
    faultWith: {
      value: async (edits: readonly { insert: Buffer }[]) => {
        judged.push(edits.length);
        return edits.some(({ insert }) => insert.length > 0) ? '认不出插入的字节' : null;
      },
    },
  });
  const run = Array.from({ length: RUNS }, (_, each) => each).find(
    (each) => drawEdits(root, SEED, each).filter(({ insert }) => insert.length > 3).length > 1,
  );
  const failure = await fuzzOnce(weak, SEED, run ?? -1);
  expect(failure?.fault).toBe('认不出插入的字节');
  expect(failure?.edits.map(({ insert }) => insert.length)).toEqual([1]);
  expect(judged.length).toBeGreaterThan(2);
});
