import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** A copy of the project with one mistake in its content; all but the content is linked. */
let folder = '';
const root = process.cwd();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenggai-'));
  await cp(join(root, 'content'), join(folder, 'content'), { recursive: true });
  for (const name of ['src', 'public', 'node_modules', 'astro.config.mjs', 'tsconfig.json']) {
    await symlink(join(root, name), join(folder, name));
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const measure = join(folder, 'content/notices/2023-changzhou-chengguan/measures/042.mdx');
  const text = await readFile(measure, 'utf8');
  await writeFile(measure, text.replace('section: "16"', 'section: "99"'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const LINE =
  'content/notices/2023-changzhou-chengguan/measures/042.mdx:3  章节“99”不存在；请写 sections 里已有的编号，或先新建该章节';

test('npm run check tells the mistake and exits 1', async () => {
  const { code, output } = await run([join(root, 'scripts/check.ts')]);
  expect(code).toBe(1);
  expect(output).toContain(`${LINE}\n`);
  expect(output).toContain('共 1 处需要修改');
});

test('npm run check -- --json tells the same to a program', async () => {
  const { code, output } = await run([join(root, 'scripts/check.ts'), '--json']);
  expect(code).toBe(1);
  const { problems, todos, notices } = JSON.parse(output);
  const [file = '', line = '', message = ''] = LINE.split(/:(\d+) {2}/);
  expect({ problems, todos, notices }).toEqual({
    problems: [{ file, line: Number(line), message }],
    todos: [],
    notices: 1,
  });
});

test.each([['--jsn'], ['content']])(
  'npm run check -- %s is refused with the way to the help',
  async (argument) => {
    const { code, output } = await run([join(root, 'scripts/check.ts'), argument]);
    expect(code).toBe(2);
    expect(output).toContain(`“${argument}”`);
    expect(output).toContain('npm run check -- --help');
    expect(output).not.toMatch(/^\s+at /m);
  },
);

test('what is left to judge in a notice is listed, and is no mistake', async () => {
  const notice = join(folder, 'content/notices/2023-changzhou-chengguan');
  const measure = join(notice, 'measures/042.mdx');
  const [whole, text] = [
    await readFile(join(notice, 'notice.mdx'), 'utf8'),
    await readFile(measure, 'utf8'),
  ];
  const pending = text
    .replace('section: "99"', 'section: "16"')
    .replace('status: ongoing', 'status: unreviewed')
    .replace(/^evidence: .*\n/m, '');
  await writeFile(
    join(notice, 'notice.mdx'),
    whole.replace('year: 2023', 'annotation: pending\nyear: 2023'),
  );
  await writeFile(measure, pending);
  const brief = await run([join(root, 'scripts/check.ts')]);
  const full = await run([join(root, 'scripts/check.ts'), '--todos']);
  await writeFile(join(notice, 'notice.mdx'), whole);
  await writeFile(measure, text);
  expect([brief.code, full.code]).toEqual([0, 0]);
  expect(brief.output).toMatch(/content\/notices\/2023-changzhou-chengguan 还有 \d+ 处待办/);
  expect(full.output).toContain(
    '待办 content/notices/2023-changzhou-chengguan/measures/042.mdx:7  进展还没有判断',
  );
});

test('the build tells the same, exits 1 and shows no stack trace', async () => {
  const { code, output } = await run([join(root, 'node_modules/astro/bin/astro.mjs'), 'build']);
  expect(code).toBe(1);
  expect(output).toContain(`${LINE}\n`);
  expect(output).not.toMatch(/^\s+at /m);
}, 60_000);

test('the check of the repository’s own content passes', async () => {
  const { code, output } = await run([join(root, 'scripts/check.ts')], root);
  expect(output).toContain('内容检查通过：1 份通报，86 条措施。');
  expect(code).toBe(0);
});

function run(args: readonly string[], cwd = folder): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
