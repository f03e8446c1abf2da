import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { NOTICE_BUDGET, PICTURE_BUDGET, SCRIPT_BUDGETS } from '../support/budgets.ts';
import { filesBelow } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const files = filesBelow(DIST).filter((file) => !/\.(gz|br)$/.test(file));
const sizeOf = (file: string): number => statSync(join(DIST, file)).size;
const notices = files.filter((file) => /^notices\/[^/]+\/index\.html$/.test(file)).length;
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
const budgetOf = (file: string) => SCRIPT_BUDGETS.find(({ scripts }) => scripts.test(nameOf(file)));
// The editor is for staff, and only on a site that has one.
const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('admin/'));
const pictures = files.filter((file) => file.startsWith('og/'));

test.each(scripts)('%s weighs little', (script) => {
  const weight = gzipSync(readFileSync(join(DIST, script)), { level: 9 }).length;
  expect(weight).toBeLessThanOrEqual(budgetOf(script)?.weight ?? 0);
});

test.each(SCRIPT_BUDGETS)('$scripts limits some script', (budget) => {
  expect(scripts.some((script) => budgetOf(script) === budget)).toBe(true);
});

test('there are pictures', () => {
  expect(pictures.length).toBeGreaterThan(0);
});

test.each(pictures)('%s is a small picture', (picture) => {
  expect(sizeOf(picture)).toBeLessThanOrEqual(PICTURE_BUDGET);
});

describe('for each of its notices, the site', () => {
  test('has no more files than free hosts have room for', () => {
    expect(notices).toBeGreaterThan(0);
    expect(files.length / notices).toBeLessThanOrEqual(NOTICE_BUDGET.files);
  });

  test('takes little space', () => {
    const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
    expect(bytes / notices).toBeLessThanOrEqual(NOTICE_BUDGET.bytes);
  });
});
