import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const files = filesBelow(DIST);
const lines = readFileSync(join(DIST, 'SHA256SUMS'), 'utf8').split('\n');

test('every published file is listed with its SHA-256, but the list itself and compressed twins', () => {
  const twins = files.filter(
    (file) => /\.(br|gz)$/.test(file) && files.includes(file.replace(/\.\w+$/, '')),
  );
  const published = files.filter((file) => file !== 'SHA256SUMS' && !twins.includes(file));
  expect(published.length).toBeGreaterThan(400);
  const expected = published.map((file) => {
    const digest = createHash('sha256').update(readFileSync(join(DIST, file)));
    return `${digest.digest('hex')}  ${file}`;
  });
  expect(lines).toEqual([...expected, '']);
});
