/** Runs the review jobs of both pipelines in a sample repository, with `npm`, `curl` and `gh` played. */
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandsOf, readPipeline, within } from '../support/pipelines.ts';
import { type Run, runProgram, SampleRepository } from '../support/sample-repository.ts';

const gitlab = readPipeline('.gitlab-ci.yml');
const github = readPipeline('.github/workflows/publish.yml');
const REVIEWER = join(process.cwd(), 'scripts/review.ts');

/** Plays npm: tells what it is asked in which reviewer's code, and reviews in earnest. */
const NPM = `#!/bin/sh
echo "npm $* [$(cat scripts/review.ts)]"
if [ "$1 $3" = "run review" ]; then shift 4; exec "${process.execPath}" "${REVIEWER}" "$@"; fi
`;

/** The merge request's working copy, as a pipeline finds it; \`origin\` is the project. */
let project: SampleRepository;
let copy: SampleRepository;
let tools: string;

beforeEach(async () => {
  project = await SampleRepository.create();
  await project.write('scripts/review.ts', '// reviewed code\n');
  await project.commit();
  await project.git('switch', '--quiet', '--create', 'work');
  await project.write('scripts/review.ts', '// unreviewed code\n');
  // The report must not be written to where a merge request wants it.
  await symlink('scripts/review.ts', join(project.folder, 'review.md'));
  await append('2024-12-03');
  await project.git('switch', '--quiet', 'main');
  await append('2024-12-02');

  copy = await SampleRepository.create({ withoutGit: true });
  await copy.delete('content');
  await copy.git('clone', '--quiet', '--branch', 'work', project.folder, '.');
  tools = await mkdtemp(join(tmpdir(), 'zhenggai-tools-'));
  await tool('npm', NPM);
});
afterEach(async () => {
  await Promise.all([project.remove(), copy.remove(), rm(tools, { recursive: true })]);
});

async function append(date: string): Promise<void> {
  const update = `updates:\n  - { date: ${date}, status: ongoing, text: 查完了。 }\n---\n`;
  await project.edit('measures/001.mdx', '---\n（1', `${update}（1`);
  await project.commit();
}

async function tool(name: string, script: string): Promise<void> {
  await mkdir(tools, { recursive: true });
  await writeFile(join(tools, name), script);
  await chmod(join(tools, name), 0o755);
}

/** Runs the commands of a job as its forge does: all in one shell, or one shell per step. */
async function runJob(forge: string, job: unknown): Promise<Run> {
  const commands = commandsOf(job);
  const setUp = within(job, 'before_script') ?? within(gitlab, 'default', 'before_script');
  const before = Array.isArray(setUp) ? setUp.map(String) : [];
  const scripts =
    forge === 'GitLab' ? [`set -eo pipefail\n${[...before, ...commands].join('\n')}`] : commands;
  let output = '';
  for (const script of scripts) {
    const run = await runProgram('bash', ['-ec', script], copy.folder, await environment());
    output += run.output;
    const isComment = forge === 'GitHub' && script.includes('gh pr comment');
    if (run.code !== 0 && !isComment) return { code: run.code, output };
  }
  return { code: 0, output };
}

async function environment(): Promise<NodeJS.ProcessEnv> {
  const sha = await copy.git('rev-parse', 'origin/work');
  return {
    PATH: `${tools}:${process.env['PATH']}`,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_PROJECT_DIR: copy.folder,
    CI_COMMIT_SHA: sha,
    REVIEW_TOKEN: 'secret',
    CI_API_V4_URL: 'https://gitlab.example.org/api/v4',
    GITHUB_STEP_SUMMARY: join(tools, 'summary'),
    GITHUB_WORKSPACE: copy.folder,
    HEAD_SHA: sha,
    TARGET: 'origin/main',
    BASE: 'origin/main',
    NUMBER: '7',
  };
}

const FORGES = [
  ['GitLab', gitlab['review'], 'curl'],
  ['GitHub', within(github, 'jobs', 'review'), 'gh'],
] as const;

test.each(FORGES)(
  '%s: the target’s code reviews, and a failing comment stops no check',
  async (forge, job, messenger) => {
    await tool(messenger, '#!/bin/sh\necho "comment failed" >&2\nexit 22\n');
    const { code, output } = await runJob(forge, job);
    expect(code, output).toBe(0);
    const calls = output.match(/^npm .*$/gm) ?? [];
    expect(calls).toHaveLength(4);
    expect(calls[0]).toMatch(/^npm ci.* \[\/\/ reviewed code\]$/);
    expect(calls[1]).toMatch(/^npm run --silent review .*\[\/\/ reviewed code\]$/);
    expect(calls[2]).toMatch(/^npm ci.* \[\/\/ unreviewed code\]$/);
    expect(calls[3]).toBe('npm run check [// unreviewed code]');
    expect(output).toContain('comment failed');

    const report = await readFile(join(copy.folder, 'review.md'), 'utf8');
    expect(report).toContain('新增后续进展：**2024-12-03');
    expect(report).toContain('`scripts/review.ts`');
    // Main has moved on since: that is not the merge request's doing.
    expect(report).not.toContain('2024-12-02');
  },
  30_000,
);

test('GitLab: the earlier note is edited; where that fails, one is added', async () => {
  const notes = JSON.stringify([
    { id: 5, body: '谢谢' },
    { id: 6, body: '# 合并后读者看到的变化' },
  ]);
  const log = join(tools, 'log');
  const curl = (put: number): string => `#!/bin/sh
case "$*" in
  *per_page*) echo '${notes}';;
  *PUT*) echo "PUT $*" >> ${log}; exit ${put};;
  *) echo "POST $*" >> ${log};;
esac
`;
  await tool('curl', curl(0));
  expect((await runJob('GitLab', gitlab['review'])).code).toBe(0);
  expect(await readFile(log, 'utf8')).toMatch(/^PUT .*\/notes\/6\n$/);

  await rm(log);
  await tool('curl', curl(22));
  expect((await runJob('GitLab', gitlab['review'])).code).toBe(0);
  expect(await readFile(log, 'utf8')).toMatch(/^PUT .*\/notes\/6\nPOST .*\/notes\n$/);
}, 60_000);

test('GitHub: no credentials lie in the working copy that unreviewed code can read', () => {
  const steps = within(github, 'jobs', 'review', 'steps');
  const [checkout] = Array.isArray(steps) ? steps : [];
  expect(within(checkout, 'with', 'persist-credentials')).toBe(false);
});
