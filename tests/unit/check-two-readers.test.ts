import { isDeepStrictEqual } from 'node:util';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readYaml } from '../../src/check/read-yaml.ts';
import { Draws } from '../support/draws.ts';

/** What numbers, dates, truths and signs of YAML are made of. */
const PIECES = Array.from('0123456789-+_.:, eExXoObBtTzZaf~#&*!|>\'"[]{}?=%@');
const WORDS = [
  '0b',
  '0o',
  '0x',
  '.nan',
  '.inf',
  'true',
  'No',
  'null',
  '2024-02-',
  '12:30:00',
  '<<',
  '甲',
];

/** A value as the check reads it, or `null` where it refuses it. */
function readByCheck(value: string): { data: unknown } | null {
  const read = readYaml(`a: ${value}\n`, { what: '这个文件', shape: 'fields', firstLine: 1 });
  return 'data' in read ? { data: read.data } : null;
}

function readByAstro(value: string): { data: unknown } | string {
  try {
    return { data: parseFrontmatter(`---\na: ${value}\n---\n`).frontmatter };
  } catch (error) {
    return String(error);
  }
}

test.each(['0b11', '1_000', '2024-3-1', '017', '1e3', '.5', '!!str 1', '&a 1'])(
  'a: %s is refused, for others read it otherwise',
  (value) => {
    expect(readByCheck(value)).toBeNull();
  },
);

test('what the check takes, Astro’s reader takes for the same', () => {
  const draws = new Draws(1201);
  const different: string[] = [];
  let taken = 0;
  for (let round = 0; round < 10_000; round++) {
    const value = draws.text(round % 2 === 0 ? PIECES : [...PIECES, ...WORDS], 8);
    const read = readByCheck(value);
    if (!read) continue;
    taken++;
    if (!isDeepStrictEqual(readByAstro(value), read)) different.push(value);
  }
  expect(different).toEqual([]);
  expect(taken).toBeGreaterThan(1000);
}, 60_000);

test('so does the reader of the registers, but for dates, which no register has', () => {
  const draws = new Draws(1202);
  const different: string[] = [];
  for (let round = 0; round < 10_000; round++) {
    const value = draws.text([...PIECES, ...WORDS], 8);
    const read = readByCheck(value);
    if (!read || JSON.stringify(read.data)?.includes('T00:00:00')) continue;
    if (!isDeepStrictEqual({ data: parse(`a: ${value}\n`) }, read)) different.push(value);
  }
  expect(different).toEqual([]);
}, 60_000);
