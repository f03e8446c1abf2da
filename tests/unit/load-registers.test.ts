import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRegisters } from '../../src/check/load-registers.ts';
import { formatProblem } from '../../src/check/problem.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'registers-'));
  mkdirSync(join(root, 'content/registers'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const problemsOf = async (units: string | Uint8Array): Promise<string[]> => {
  writeFileSync(join(root, 'content/registers/units.yaml'), units);
  const { problems } = await loadRegisters(root);
  return problems.map(formatProblem).map((line) => line.replace('content/registers/', ''));
};

test('a register that is not there is empty', async () => {
  const { registers, problems, isComplete } = await loadRegisters(root);
  expect([registers.units, problems, isComplete]).toEqual([[], [], true]);
});

test('a sound register is read', async () => {
  expect(await problemsOf('# 名录\n- id: a\n  name: 市支队\n  kind: affiliate\n')).toEqual([]);
});

test('a misspelt name, a folder or a link is told', async () => {
  writeFileSync(join(root, 'content/registers/glossary.yml'), '[]');
  mkdirSync(join(root, 'content/registers/units.yaml'));
  const { problems } = await loadRegisters(root);
  expect(problems.map(({ file }) => file)).toEqual([
    'content/registers/glossary.yml',
    'content/registers/units.yaml',
  ]);
});

describe('a broken register is told with line and remedy', () => {
  test.each([
    ['fields instead of a list', 'id: a\n', 'units.yaml:1  这个文件须是以“- ”开头的若干条'],
    ['YAML that can’t be read', '- id: a\n  name: "市\n', 'units.yaml:'],
    [
      'an unknown kind',
      '- id: a\n  name: 市支队\n  kind: x\n',
      'units.yaml:3  0.kind：类别须为以下之一',
    ],
    [
      'an id that is no address',
      '- id: 支队\n  name: 市支队\n  kind: other\n',
      'units.yaml:1  0.id：编号会成为网址',
    ],
    [
      'an unknown field',
      '- id: a\n  name: 市支队\n  kind: other\n  x: 1\n',
      'units.yaml:4  不认识的项：x',
    ],
    ['another encoding', new Uint8Array([0xca, 0xd0]), 'units.yaml:1  不是 UTF-8 编码'],
  ])('%s', async (_what, units, expected) => {
    const [problem] = await problemsOf(units);
    expect(problem).toContain(expected);
  });
});
