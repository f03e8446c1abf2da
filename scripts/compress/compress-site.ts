import { readFile, rm, stat, utimes } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from '../../src/checksums/site-files.ts';
import { contentTypeOf, isText } from '../../src/delivery/content-types.ts';
import { MIN_BYTES } from './min-bytes.ts';
import { writeWhole } from './write-whole.ts';

/** What was compressed: how many files, and their bytes before and after. */
export interface Compression {
  files: number;
  bytes: number;
  gzipBytes: number;
  brotliBytes: number;
}

/** A twin, or what is left of one whose writing was cut off. */
const TWIN = /\.(gz|br)(\.\d+\.tmp)?$/;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * Puts a `.gz` and a `.br` beside every text of a site that is worth it, and takes away those of an
 * earlier time. The same files give the same bytes.
 *
 * `quality`: of Brotli, 0 to 11.
 */
export async function compressSite(folder: string, quality = 11): Promise<Compression> {
  const files = (await listFiles(folder)).map((file) => join(folder, file));
  const texts = files.filter(isCompressible);
  const twins = files.filter((file) => TWIN.test(file) && isCompressible(file.replace(TWIN, '')));
  await Promise.all(twins.map((twin) => rm(twin)));

  const sum = { files: 0, bytes: 0, gzipBytes: 0, brotliBytes: 0 };
  // As many at a time as the machine has cores: each holds its file in memory.
  const queue = texts.values();
  const work = async (): Promise<void> => {
    for (const file of queue) {
      const sizes = await compressFile(file, quality);
      if (!sizes) continue;
      sum.files += 1;
      sum.bytes += sizes.bytes;
      sum.gzipBytes += sizes.gzipBytes;
      sum.brotliBytes += sizes.brotliBytes;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return sum;
}

function isCompressible(file: string): boolean {
  return isText(contentTypeOf(file).replace(/;.*/, ''));
}

async function compressFile(
  file: string,
  quality: number,
): Promise<Omit<Compression, 'files'> | null> {
  const content = await readFile(file);
  if (content.length < MIN_BYTES) return null;
  const [asGzip, asBrotli] = await Promise.all([
    gzipped(content, { level: constants.Z_BEST_COMPRESSION }),
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ]);
  // nginx wants both to be of the same time, for it tells versions by it.
  const { atime, mtime } = await stat(file);
  for (const [twin, compressed] of [
    [`${file}.gz`, asGzip],
    [`${file}.br`, asBrotli],
  ] as const) {
    await writeWhole(twin, compressed);
    await utimes(twin, atime, mtime);
  }
  return {
    bytes: content.length,
    gzipBytes: asGzip.length,
    brotliBytes: asBrotli.length,
  };
}
