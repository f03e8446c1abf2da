import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HELP, readOptions } from '../../scripts/bench-build/options.ts';
import { ownSite } from '../../scripts/bench-build/own-site.ts';
import { readPhases } from '../../scripts/bench-build/phases.ts';
import { plainPages } from '../../scripts/bench-build/plain-pages.ts';
import { parseResident, parseStat, treeOf } from '../../scripts/bench-build/process-tree.ts';
import { runMeasured } from '../../scripts/bench-build/run-measured.ts';
import { weighSite } from '../../scripts/bench-build/weigh-site.ts';
import { checkContent } from '../../src/check/check-content.ts';

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'zhenggai-bench-test-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('memory', () => {
  test('of a process is read from its status, its time and parent from its stat', () => {
    const status = 'Name:\tnode (a) b\nPid:\t7\nPPid:\t5\nVmHWM:\t  900 kB\nVmRSS:\t  800 kB\n';
    expect(parseResident(status)).toBe(800 * 1024);
    expect(parseResident('Name:\tkthreadd\nPPid:\t0\n')).toBe(0);
    const stat =
      '7 (node (a) b) S 5 7 7 0 -1 4194304 11 12 13 14 100 20 3 2 20 0 11 0 999 8000 200';
    expect(parseStat(stat)).toEqual({ parent: 5, cpuSeconds: 1.25 });
    expect(parseStat('')).toBeNull();
  });

  test('is that of a process and its descendants', () => {
    const parents = [
      [1, 0],
      [5, 1],
      [6, 5],
      [7, 6],
      [8, 1],
    ] as const;
    const states = new Map(parents.map(([id, parent]) => [id, { parent, cpuSeconds: 0 }]));
    expect(treeOf(5, states)).toEqual([5, 6, 7]);
  });
});

describe('a command', () => {
  const run = (script: string, signal: AbortSignal) =>
    runMeasured({ program: process.execPath, args: ['-e', script], cwd: temporary }, signal);

  test('is told by its exit code, its words and what it used', async () => {
    const { signal } = new AbortController();
    const script = `console.log("一\\n二");
      for (let use = process.cpuUsage(); use.user + use.system < 300_000; ) use = process.cpuUsage();
      setTimeout(() => process.exit(3), 200)`;
    const { code, seconds, lines, peakBytes, cpuSeconds } = await run(script, signal);
    expect(code).toBe(3);
    expect(lines.map(({ text }) => text)).toEqual(['一', '二']);
    expect(seconds).toBeGreaterThan(0.5);
    if (process.platform !== 'linux') return;
    // Any Node.js takes more than 20 MB.
    expect(peakBytes).toBeGreaterThan(20e6);
    expect(cpuSeconds).toBeGreaterThan(0.2);
  }, 30_000);

  test('ends with all that it has started when it is stopped', async () => {
    const stop = new AbortController();
    // As long as a descendant lives, the command's output stays open and the run does not end.
    const script = `require('node:child_process').spawn(
      process.execPath,
      ['-e', 'require("node:fs").writeFileSync("begun.txt", "yes"); setInterval(() => {}, 1000)'],
      { stdio: 'inherit' },
    );
    setInterval(() => {}, 1000)`;
    const running = run(script, stop.signal);
    await expect.poll(() => existsSync(join(temporary, 'begun.txt'))).toBe(true);
    stop.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
  });
});

test('a site is weighed as it is sent', async () => {
  const folder = join(temporary, 'site');
  const page = '<p>字</p>'.repeat(100);
  const files = {
    'index.html': page,
    'notices/a/measures/001/index.html': page,
    'notices/a/measures/002/index.html': 'short',
    'notices/b/measures/001/index.html': 'short',
    'style.css': 'p {}',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const large = gzipSync(page, { level: 9 }).length;
  const small = gzipSync('short', { level: 9 }).length;
  expect(await weighSite(folder)).toEqual({
    files: 5,
    bytes: 2 * Buffer.byteLength(page) + 2 * 'short'.length + 'p {}'.length,
    pages: 4,
    types: [
      { type: '', pages: 1, medianBytes: large, largestBytes: large },
      { type: 'notices/*/measures/*/', pages: 3, medianBytes: small, largestBytes: large },
    ],
  });
  await mkdir(join(temporary, 'empty'));
  await expect(weighSite(join(temporary, 'empty'))).rejects.toThrow('No page');
});

describe('the stretches of our build', () => {
  const log = [
    '11:32:45 [build] Building static entrypoints...',
    ' generating static routes ',
    '11:34:02 ✓ Completed in 1m 16s.',
    '11:34:06 [search-index] 30 notices in 4090 files',
  ];
  const timed = (texts: readonly string[]) => ({
    lines: texts.map((text, index) => ({ text, seconds: index + 1 })),
    seconds: texts.length + 3,
  });

  test('are told by its log', () => {
    expect(readPhases(timed(log))).toEqual([
      { name: '检查、读取内容', seconds: 1 },
      { name: '编译', seconds: 1 },
      { name: '写出网页、数据和图片', seconds: 1 },
      { name: '搜索索引', seconds: 1 },
      { name: '网站地图、离线清单等', seconds: 3 },
    ]);
    expect(readPhases(timed(log.slice(1)))).toEqual([]);
  });

  test('begin with the groups, where notices are made in groups', () => {
    const groups = ['要生成 30 份通报：分成 2 组，同时 2 组。', '通报 15/30', '通报 30/30', ''];
    expect(readPhases(timed([...groups, ...log])).slice(0, 3)).toEqual([
      { name: '检查内容', seconds: 1 },
      { name: '分组生成通报', seconds: 2 },
      { name: '检查、读取内容', seconds: 2 },
    ]);
  });
});

describe('the sites that are built', () => {
  test('others get every measure, in its section, its notice and by itself, and no markup of ours', async () => {
    const pages = await plainPages(process.cwd());
    expect(pages.filter(({ address }) => /\/measures\/\d{3}$/.test(address))).toHaveLength(86);
    expect(pages.filter(({ address }) => /\/sections\/\d{2}$/.test(address))).toHaveLength(32);
    expect(pages).toHaveLength(86 + 32 + 3);
    const holding = pages.filter(({ markdown }) => markdown.includes('城镇公厕2095座'));
    expect(holding.map(({ address }) => address.replace(/^notices\/[^/]+/, ''))).toEqual([
      '',
      '/sections/16',
      '/measures/042',
    ]);
    expect(pages.filter(({ markdown }) => /<|Doubtful|captured/.test(markdown))).toEqual([]);
  });

  test('ours is still sound after its measure has changed', async () => {
    const folder = join(temporary, 'own');
    const { change, command } = await ownSite(process.cwd()).prepare(folder, process.cwd());
    expect(command.args).toEqual([join(process.cwd(), 'scripts/build.ts')]);
    const file = join(folder, 'content/notices/2023-changzhou-chengguan/measures/042.mdx');
    const before = await readFile(file, 'utf8');
    await change();
    expect(await readFile(file, 'utf8')).not.toBe(before);
    expect((await checkContent(folder)).problems).toEqual([]);
  });
});

describe('the command line', () => {
  test('is read', () => {
    expect(readOptions([])).toEqual({ sizes: [1, 10], seed: 1, json: null, keep: false });
    expect(
      readOptions(['--sizes', '100,1,100', '--seed', '5', '--json', 'a.json', '--keep']),
    ).toEqual({ sizes: [1, 100], seed: 5, json: 'a.json', keep: true });
    expect(readOptions(['--help'])).toBeNull();
    expect(HELP).toContain('--sizes');
  });

  test.each([
    [['--sizes', '0'], '--sizes 要写 1 到 1000 的整数，这里是“0”'],
    [['--sizes', '1,'], '--sizes 要写 1 到 1000 的整数，这里是“”'],
    [['--sizes', '1001'], '--sizes 要写'],
    [['--seed', '-1'], '--seed'],
    [['--json', ''], '--json 后面要写文件名'],
    [['--fast'], '不认识的选项'],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
