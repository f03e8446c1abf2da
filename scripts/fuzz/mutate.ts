import type { Random } from '../../tests/support/random.ts';
import { draw, drawInteger } from '../bench/random.ts';
import { FRAGMENTS, KEYS, VALUES } from './dictionary.ts';
import type { ByteFiles, Edit } from './edit.ts';

/** What a mutation works on: one file of all. */
interface Subject {
  file: string;
  bytes: Buffer;
  files: ByteFiles;
}

type Mutation = (random: Random, subject: Subject) => Edit;

/** One random change of one file. */
export function drawEdit(random: Random, files: ByteFiles): Edit {
  const file = draw(random, Array.from(files.keys()));
  const bytes = files.get(file) ?? Buffer.alloc(0);
  return draw(random, MUTATIONS)(random, { file, bytes, files });
}

const flipBytes: Mutation = (random, { file, bytes }) => {
  const start = drawInteger(random, 0, bytes.length);
  const count = drawInteger(random, 1, 4);
  const insert = Buffer.from(Array.from({ length: count }, () => drawInteger(random, 0, 255)));
  return { file, start, end: Math.min(start + count, bytes.length), insert };
};

const insertFragment: Mutation = (random, { file, bytes }) => {
  const start = characterStart(bytes, drawInteger(random, 0, bytes.length));
  const times = random() < 0.1 ? drawInteger(random, 2, 300) : 1;
  return { file, start, end: start, insert: Buffer.from(draw(random, FRAGMENTS).repeat(times)) };
};

const startLineWith: Mutation = (random, subject) => {
  const { start } = drawLine(random, subject.bytes);
  return { file: subject.file, start, end: start, insert: Buffer.from(draw(random, FRAGMENTS)) };
};

const removeRun: Mutation = (random, { file, bytes }) => {
  const start = drawInteger(random, 0, bytes.length);
  return {
    file,
    start,
    end: Math.min(bytes.length, start + drawInteger(random, 1, 40)),
    insert: Buffer.alloc(0),
  };
};

const dropLine: Mutation = (random, { file, bytes }) => {
  return { file, ...drawLine(random, bytes), insert: Buffer.alloc(0) };
};

const repeatLine: Mutation = (random, { file, bytes }) => {
  const { start, end } = drawLine(random, bytes);
  return { file, start: end, end, insert: bytes.subarray(start, end) };
};

const swapLines: Mutation = (random, { file, bytes }) => {
  const { start, end } = drawLine(random, bytes);
  const next = lineEnd(bytes, end);
  return {
    file,
    start,
    end: next,
    insert: Buffer.concat([bytes.subarray(end, next), bytes.subarray(start, end)]),
  };
};

const truncate: Mutation = (random, { file, bytes }) => {
  const start = drawInteger(random, 0, bytes.length);
  return { file, start, end: bytes.length, insert: Buffer.alloc(0) };
};

const renameField: Mutation = (random, subject) => {
  const found = drawField(random, subject.bytes);
  if (!found) return insertFragment(random, subject);
  const { start, key } = found;
  return {
    file: subject.file,
    start,
    end: start + key.length,
    insert: Buffer.from(draw(random, KEYS)),
  };
};

const retypeField: Mutation = (random, subject) => {
  const found = drawField(random, subject.bytes);
  if (!found) return insertFragment(random, subject);
  const start = found.start + found.key.length + 2;
  const end = Math.max(start, lineEnd(subject.bytes, start) - 1);
  return { file: subject.file, start, end, insert: Buffer.from(draw(random, VALUES)) };
};

const takeOtherFile: Mutation = (random, { file, bytes, files }) => {
  const other = draw(random, Array.from(files.values()));
  return { file, start: 0, end: bytes.length, insert: other };
};

const MUTATIONS: readonly Mutation[] = [
  ...[flipBytes, insertFragment, insertFragment, insertFragment, startLineWith, removeRun],
  ...[
    dropLine,
    repeatLine,
    swapLines,
    truncate,
    renameField,
    retypeField,
    retypeField,
    takeOtherFile,
  ],
];

/** A character's first byte at or before a place: UTF-8 continues with 10xxxxxx. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return start;
}

/** A line with its end. */
function drawLine(random: Random, bytes: Buffer): { start: number; end: number } {
  const start = bytes.lastIndexOf(10, drawInteger(random, 0, bytes.length)) + 1;
  return { start, end: lineEnd(bytes, start) };
}

function lineEnd(bytes: Buffer, from: number): number {
  const end = bytes.indexOf(10, from);
  return end < 0 ? bytes.length : end + 1;
}

/** Where a field's name stands, in bytes. */
function drawField(random: Random, bytes: Buffer): { start: number; key: string } | null {
  const text = bytes.toString('latin1');
  const fields = Array.from(text.matchAll(/(?<=^[ -]*|[{,] ?)[a-z_]+(?=: )/gim));
  if (fields.length === 0) return null;
  const { index, 0: key } = draw(random, fields);
  return { start: index, key };
}
