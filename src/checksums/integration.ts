import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeChecksums } from './write-checksums.ts';

/** Publishes the SHA-256 of all files. It comes last of all: whatever another wrote later would be missing. */
export function publishedChecksums(): AstroIntegration {
  return {
    name: 'checksums',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await writeChecksums(fileURLToPath(dir))} files listed`);
      },
    },
  };
}
