import { posix } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { formatProblem } from '../../src/check/problem.ts';
import { CHARACTERS } from '../hostile/characters.ts';
import { FILES } from '../hostile/files.ts';
import type { RefusedCase } from '../hostile/hostile-content.ts';
import { LINKS } from '../hostile/links.ts';
import { MARKUP } from '../hostile/markup.ts';
import { messageFaults } from '../hostile/message-faults.ts';
import { REGISTERS } from '../hostile/registers.ts';
import { SAMPLE_FOLDER, SampleRoot } from '../hostile/sample-root.ts';
import { YAML } from '../hostile/yaml.ts';

let sample: SampleRoot;
const said: string[] = [];
const hear = (...words: unknown[]): void => {
  said.push(words.join(' '));
};

beforeAll(async () => {
  sample = await SampleRoot.create();
  process.on('warning', hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  vi.spyOn(console, 'warn').mockImplementation(hear);
  vi.spyOn(console, 'log').mockImplementation(hear);
});

afterAll(() => {
  process.off('warning', hear);
  vi.restoreAllMocks();
  return sample.remove();
});

afterEach(() => {
  // Libraries may speak for themselves, in English.
  expect(said.splice(0)).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

async function refusal({ files }: Pick<RefusedCase, 'files'>): Promise<string[]> {
  const { problems } = await sample.checkWith(files);
  return problems.map(formatProblem);
}

test('the sample itself is sound', async () => {
  expect(await refusal({ files: {} })).toEqual([]);
});

const CLASSES: Readonly<Record<string, readonly RefusedCase[]>> = {
  markup: MARKUP,
  links: LINKS,
  YAML,
  characters: CHARACTERS,
  files: FILES,
  registers: REGISTERS,
};

describe.each(Object.entries(CLASSES))('%s', (_class, cases) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, hostile) => {
    const lines = await refusal(hostile);
    expect(lines).not.toEqual([]);
    expect(lines.flatMap(messageFaults)).toEqual([]);
    const here = lines.filter((line) =>
      line.startsWith(`${posix.join(SAMPLE_FOLDER, hostile.at)}  `),
    );
    expect(here.join('\n'), lines.join('\n')).toContain(hostile.says);
  });
});
