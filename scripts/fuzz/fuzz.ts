import { seededRandom } from '../../tests/support/random.ts';
import { drawInteger } from '../bench/random.ts';
import { applyEdits, type Edit } from './edit.ts';
import type { FuzzRoot } from './fuzz-root.ts';
import { drawEdit } from './mutate.ts';

/** A damage of the content by which the program does something wrong. */
export interface Failure {
  run: number;
  /** As few and as small as still do. */
  edits: readonly Edit[];
  fault: string;
}

const MOST_EDITS = 3;

/** The edits of one run: the same for the same seed, whatever other runs there are. */
export function drawEdits(root: FuzzRoot, seed: number, run: number): Edit[] {
  const random = seededRandom(seed, run);
  const edits: Edit[] = [];
  for (let left = drawInteger(random, 1, MOST_EDITS); left > 0; left--) {
    edits.push(drawEdit(random, new Map([...root.files, ...applyEdits(root.files, edits)])));
  }
  return edits;
}

/** What a run finds; `null` where the program does all right. */
export async function fuzzOnce(root: FuzzRoot, seed: number, run: number): Promise<Failure | null> {
  const edits = drawEdits(root, seed, run);
  const fault = await root.faultWith(edits);
  if (fault === null) return null;
  const fewest = await shrink(edits, async (fewer) => (await root.faultWith(fewer)) !== null);
  return { run, edits: fewest, fault: (await root.faultWith(fewest)) ?? fault };
}

/** Leaves out edits, then halves what they insert and remove, as long as the fault stays. */
async function shrink(
  edits: readonly Edit[],
  isFaulty: (edits: readonly Edit[]) => Promise<boolean>,
): Promise<readonly Edit[]> {
  for (const smaller of smallerThan(edits)) {
    if (await isFaulty(smaller)) return shrink(smaller, isFaulty);
  }
  return edits;
}

function smallerThan(edits: readonly Edit[]): Edit[][] {
  const fewer = edits.length > 1 ? edits.map((_, index) => edits.toSpliced(index, 1)) : [];
  const smaller = edits.flatMap((edit, index) =>
    smallerEdits(edit).map((each) => edits.with(index, each)),
  );
  return [...fewer, ...smaller];
}

function smallerEdits(edit: Edit): Edit[] {
  const { start, end, insert } = edit;
  const half = Math.ceil(insert.length / 2);
  const middle = Math.floor((start + end) / 2);
  const inserts = insert.length > 1 ? [insert.subarray(0, half), insert.subarray(half)] : [];
  return [
    ...inserts.map((part) => ({ ...edit, insert: part })),
    ...(middle > start ? [{ ...edit, end: middle }] : []),
  ];
}
