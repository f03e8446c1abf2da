/** A run of a file's bytes that others replace. */
export interface Edit {
  /** Path from the repository's root. */
  file: string;
  start: number;
  /** Exclusive. */
  end: number;
  insert: Buffer;
}

/** Files by path, as bytes. */
export type ByteFiles = ReadonlyMap<string, Buffer>;

/** The files that some edits change, one edit after the other. */
export function applyEdits(files: ByteFiles, edits: readonly Edit[]): Map<string, Buffer> {
  const changed = new Map<string, Buffer>();
  for (const { file, start, end, insert } of edits) {
    const bytes = changed.get(file) ?? files.get(file) ?? Buffer.alloc(0);
    changed.set(file, Buffer.concat([bytes.subarray(0, start), insert, bytes.subarray(end)]));
  }
  return changed;
}

const LONGEST = 60;

/** An edit in Chinese, for whoever looks for the fault. */
export function describeEdit({ file, start, end, insert }: Edit): string {
  const text = JSON.stringify(insert.toString('utf8'));
  const shown =
    text.length > LONGEST ? `${text.slice(0, LONGEST)}…（${insert.length} 字节）` : text;
  return `${file} 第 ${start} 至 ${end} 字节换成 ${shown}`;
}
