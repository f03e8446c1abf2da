import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesBelow } from '../support/built-site.ts';

test('a site whose operator did not ask for an editor has no trace of one', () => {
  const dist = join(process.cwd(), 'dist');
  const files = filesBelow(dist);
  expect(files.filter((file) => file.startsWith('admin'))).toEqual([]);
  const texts = files.filter((file) => /\.(html|js|css|json|xml)$/.test(file));
  expect(texts.length).toBeGreaterThan(100);
  const traces = texts.filter((file) => /sveltia/i.test(readFileSync(join(dist, file), 'utf8')));
  expect(traces).toEqual([]);
});
