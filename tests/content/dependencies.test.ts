import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProblems } from '../../scripts/dependencies/find-problems.ts';
import { readProject } from '../../scripts/dependencies/project.ts';
import { runProgram } from '../support/sample-repository.ts';

const ROOT = process.cwd();
const SCRIPT = join(ROOT, 'scripts/dependencies.ts');

test('the dependencies are as they should be', async () => {
  const project = await readProject(ROOT);
  expect(project.locked.size).toBeGreaterThan(100);
  expect(project.sources.length).toBeGreaterThan(100);
  expect(findProblems(project)).toEqual([]);
});

test('npm run audit:deps lists all packages, for people and for programs', async () => {
  const table = await runProgram(process.execPath, [SCRIPT], ROOT, process.env);
  expect(table.code, table.output).toBe(0);
  expect(table.output).toMatch(/^\| satori +\| MPL-2.0 +\| +[\d.]+ \| 生成 \|$/m);
  expect(table.output).toMatch(/^\| axe-core +\| MPL-2.0 +\| +[\d.]+ \| 开发 \|$/m);
  const json = await runProgram(process.execPath, [SCRIPT, '--json'], ROOT, process.env);
  expect(JSON.parse(json.output)).toContainEqual(
    expect.objectContaining({ name: 'astro', licence: 'MIT', homepage: 'https://astro.build' }),
  );
});

describe('npm run audit:deps -- --registry', () => {
  let tools = '';
  beforeAll(async () => {
    tools = await mkdtemp(join(tmpdir(), 'zhenggai-tools-'));
  });
  afterAll(() => rm(tools, { recursive: true }));

  /** Asks a registry whose answer is told by a played npm. */
  async function ask(answer: string, code: number) {
    const npm = join(tools, 'npm');
    await writeFile(
      npm,
      `#!/bin/sh\necho "$*" > ${tools}/asked\ncat <<'E'\n${answer}\nE\nexit ${code}\n`,
    );
    await chmod(npm, 0o755);
    const environment = { ...process.env, PATH: `${tools}:${process.env['PATH']}` };
    return runProgram(process.execPath, [SCRIPT, '--registry'], ROOT, environment);
  }

  const hole = (severity: string) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: { astro: { severity, range: '<7.3.5', via: [{ title: 'XSS' }, 'vite'] } },
    });

  test.each(['high', 'critical'])('fails for a %s hole, naming the package', async (severity) => {
    const { code, output } = await ask(hole(severity), 1);
    expect(code).toBe(1);
    const asked = await readFile(join(tools, 'asked'), 'utf8');
    expect(asked).toContain('audit --omit=dev --audit-level=high');
    expect(output).toMatch(/^astro（<7\.3\.5）：(特别)?严重；XSS；来自 vite$/m);
  });

  test.each([hole('moderate'), '{ "auditReportVersion": 2, "vulnerabilities": {} }'])(
    'passes without a grave hole: %s',
    async (answer) => {
      const { code, output } = await ask(answer, 0);
      expect({ code, output }).toEqual({
        code: 0,
        output: '生成网站所用的包没有已知的严重漏洞。\n',
      });
    },
  );

  test('passes by a registry without an audit, and says so', async () => {
    const { code, output } = await ask('{ "statusCode": 405, "message": "405 Not Allowed" }', 1);
    expect(code).toBe(0);
    expect(output).toContain('没有审计接口');
  });

  test.each(['{ "message": "getaddrinfo ENOTFOUND" }', '{ "statusCode": 503 }', 'nonsense'])(
    'fails where nobody knows: %s',
    async (answer) => {
      const { code, output } = await ask(answer, 1);
      expect(code).toBe(1);
      expect(output).toContain('没有问到已知漏洞');
    },
  );
});
