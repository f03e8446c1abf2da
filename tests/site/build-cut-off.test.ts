import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../../scripts/verify/verify.ts';
import { seededRandom } from '../support/random.ts';
import { createProject, type TemporaryProject } from '../support/temporary-project.ts';

const MEASURE = 'content/notices/2023-changzhou-chengguan/measures/042.mdx';
const KILLS = 5;

let project: TemporaryProject;
let dist: string;
let list: string;
let buildMs: number;

/** Builds once: what the following builds must leave alone. */
beforeAll(async () => {
  project = await createProject();
  dist = join(project.folder, 'dist');
  const began = performance.now();
  const { code, output } = await project.run('build');
  if (code !== 0) throw new Error(output);
  buildMs = performance.now() - began;
  list = readFileSync(join(dist, 'SHA256SUMS'), 'utf8');
  // What is built from now on is another site.
  change(/^title: 摸清环卫家底$/m, 'title: 〔摸清环卫家底〕');
}, 120_000);
afterAll(() => project.remove());

function change(from: RegExp, to: string): void {
  const file = join(project.folder, MEASURE);
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${MEASURE} has no ${from}`);
  writeFileSync(file, changed);
}

async function expectOldSite(): Promise<void> {
  expect(readFileSync(join(dist, 'SHA256SUMS'), 'utf8')).toBe(list);
  expect((await verify({ target: dist, manifest: null }, () => {})).problems).toEqual([]);
}

/** A group of its own, so that it can be killed whole. */
function startBuild(): ChildProcess {
  // What a build that was killed late has kept would let the next one end before its kill.
  rmSync(join(project.folder, '.astro'), { recursive: true, force: true });
  return spawn(process.execPath, [join(process.cwd(), 'scripts/build.ts')], {
    cwd: project.folder,
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
}

test('a build that is killed, at whatever moment, leaves the old site whole', async () => {
  const random = seededRandom(4);
  let left = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startBuild();
    const ended = once(child, 'exit');
    // One kill in each part of the build.
    await sleep(((kill + random()) / KILLS) * buildMs * 0.6);
    expect(child.exitCode).toBeNull();
    // The command alone every second time: what it started then goes on, and must do no harm.
    process.kill(kill % 2 === 0 ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL');
    await ended;
    await expectOldSite();
    left += readdirSync(join(project.folder, '.build')).length;
  }
  expect(left).toBeGreaterThan(KILLS);
}, 120_000);

test('a build whose content is refused leaves the old site whole, and says so', async () => {
  change(/^status: .*$/m, 'status: 好');
  const { code, output } = await project.run('build');
  change(/^status: 好$/m, 'status: ongoing');
  expect(code).toBe(1);
  expect(output).toContain('没有生成新的网站；dist/ 没有改动。');
  await expectOldSite();
}, 60_000);

test('the next build puts everything right and the new site in place', async () => {
  const { code, output } = await project.run('build');
  expect(output).toContain('Complete!');
  expect(code).toBe(0);
  expect(readFileSync(join(dist, 'SHA256SUMS'), 'utf8')).not.toBe(list);
  expect((await verify({ target: dist, manifest: null }, () => {})).problems).toEqual([]);
  expect(readdirSync(join(project.folder, '.build'))).toEqual(['lock']);
  expect(existsSync(join(dist, 'sw.js'))).toBe(true);
}, 120_000);
