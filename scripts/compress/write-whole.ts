import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file under another name first: under its own it is whole, or not there. */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
