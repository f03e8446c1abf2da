import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/checksums/site-files.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { keepText, readKeptText } from '../../src/unchanged/kept-text.ts';
import type { PrintedNotice } from './print-notice.ts';

/** What a printed notice was made of, and what came of it. */
interface KeptPdf {
  files: readonly { path: string; digest: string }[];
  pages: number;
  digest: string;
}

export interface PdfShelf {
  /** Where PDFs are kept, each with the list of what it was made of. */
  folder: string;
  /** Stands for all that a PDF is made with; `null` where that is not known, and nothing is kept. */
  tools: string | null;
  /** The built site. */
  dist: string;
}

/**
 * The PDF that was printed of a notice before, if every file that the browser was given then is the
 * same today, and so are the tools; `null` where it is to be printed, as it is where the disk has
 * spoilt it.
 */
export function takePdf({ folder, tools, dist }: PdfShelf, id: string): PrintedNotice | null {
  const text = tools === null ? null : readKeptText(join(folder, `${id}.json`), tools);
  if (text === null) return null;
  const { files, pages, digest }: KeptPdf = JSON.parse(text);
  try {
    const pdf = readFileSync(join(folder, `${id}.pdf`));
    const isSame = files.every((file) => digestOf(join(dist, file.path)) === file.digest);
    if (!isSame || sha256(pdf) !== digest) return null;
    return { pdf, pages, files: files.map(({ path }) => path) };
  } catch {
    // A file is gone, or the disk can't read it.
    return null;
  }
}

/** Keeps a PDF for the next time. */
export function keepPdf(
  { folder, tools, dist }: PdfShelf,
  id: string,
  printed: PrintedNotice,
): void {
  if (tools === null) return;
  const { pdf, pages } = printed;
  const files = printed.files.map((path) => ({ path, digest: digestOf(join(dist, path)) }));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${id}.pdf`), pdf);
  const kept: KeptPdf = { files, pages, digest: sha256(pdf) };
  keepText(join(folder, `${id}.json`), tools, JSON.stringify(kept));
}
