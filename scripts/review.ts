/** `npm run review`: what merging would change for the reader, as Markdown for a merge request. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkContent } from '../src/check/check-content.ts';
import { runWithOptions } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { compareContent } from './review/compare-content.ts';
import { code, escapeText } from './review/markdown.ts';
import { HELP, type Options, readOptions } from './review/options.ts';
import { changedProgram } from './review/program.ts';
import { readContent } from './review/read-content.ts';
import { renderReview, type Sides } from './review/render.ts';
import { demandRepository, findForkPoint, findRevision } from './review/revisions.ts';
import { writeRevision } from './review/write-revision.ts';

const ROOT = process.cwd();

await runWithOptions({ read: readOptions, help: HELP }, run);

async function run(options: Options): Promise<number> {
  await demandRepository(ROOT);
  const head = options.head === null ? null : await findRevision(ROOT, options.head);
  const base = await findForkPoint(ROOT, head?.commit ?? 'HEAD', options.base);
  const scratch = await mkdtemp(join(tmpdir(), 'zhenggai-review-'));
  try {
    const [baseRoot, headRoot] = [join(scratch, 'base'), head ? join(scratch, 'head') : ROOT];
    await writeRevision(ROOT, base.commit, baseRoot);
    if (head) await writeRevision(ROOT, head.commit, headRoot);
    const { problems } = await checkContent(headRoot);
    // What was wrong before matters only where something is wrong now.
    const oldProblems = problems.length > 0 ? (await checkContent(baseRoot)).problems : [];
    const program = await changedProgram(ROOT, base.commit, head?.commit ?? null);
    const review = compareContent(
      await readContent(baseRoot, oldProblems),
      await readContent(headRoot, problems),
      program.filter((path) => options.output === null || path !== relative(ROOT, options.output)),
    );
    const name = ({ name, commit }: { name: string; commit: string }): string =>
      `${escapeText(name)}（${code(commit.slice(0, 10))}）`;
    const sides: Sides = { base: name(base), head: head ? name(head) : '现有的文件' };
    const report = options.json
      ? `${JSON.stringify({ base, head, ...review }, null, 2)}\n`
      : renderReview(review, sides, options.all);
    await deliver(report, options.output);
    return options.failOnRed && review.redFlags.length > 0 ? 1 : 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function deliver(report: string, file: string | null): Promise<void> {
  if (file === null) {
    process.stdout.write(report);
    return;
  }
  try {
    await writeFile(file, report);
  } catch (cause) {
    throw new UsageError(`写不进“${file}”；请检查文件夹是否存在、能否写入。`, { cause });
  }
  console.error(`已写入 ${file}。`);
}
