/** `npm run update -- 42`: appends an entry to a measure's `updates`, and touches nothing else. */
import { z } from 'astro/zod';
import { todayInChina } from './command/dates.ts';
import { Refusal } from './command/refusal.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';
import { askMissing, askNotice, askNumber, askWhetherToWrite, type Prompts } from './update/ask.ts';
import { findCandidates, listNotices, readNoticeFile } from './update/find-files.ts';
import { HELP, type Options, readNumber, readOptions } from './update/options.ts';
import { circumstancesOf, type Plan, planUpdate, readTarget } from './update/plan.ts';
import { replaceFiles } from './update/replace-files.ts';
import { describeEntry, describeTarget } from './update/report.ts';

const ROOT = process.cwd();
const CANCELLED = '已取消，没有改动任何文件。';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
    return 0;
  }
  try {
    z.config(z.locales.zhCN());
    await run(options);
    return 0;
  } catch (error) {
    const isCancelled = error instanceof Error && error.name === 'ExitPromptError';
    throw isCancelled ? new Refusal(CANCELLED, { cause: error }) : error;
  }
});

async function run(options: Options): Promise<void> {
  const prompts = await findPrompts();
  if (!prompts) demandAll(options);
  const number = options.measure ?? readNumber(prompts ? await askNumber(prompts) : '');
  const { notice, name } = await choose(number, options.notice, prompts);
  const target = readTarget(
    await readNoticeFile(ROOT, notice, name),
    await readNoticeFile(ROOT, notice, 'notice.mdx'),
  );
  console.log(describeTarget(target));
  const today = todayInChina(new Date());
  const { updates, status } = target.measure.entry.data;
  const current = updates.at(-1)?.status ?? status;
  const update = prompts
    ? await askMissing(options, circumstancesOf(target, today), { prompts, current })
    : {
        ...options,
        date: options.date ?? today,
        status: options.status ?? '',
        text: options.text ?? '',
      };
  const plan = planUpdate(target, update, today);
  console.log(describeEntry(plan));
  if (options.dryRun) {
    console.log('\n这是预览，没有改动任何文件。');
    return;
  }
  if (!options.yes && prompts && !(await askWhetherToWrite(prompts))) {
    throw new Refusal(CANCELLED);
  }
  await replaceFiles(ROOT, plan.changes);
  console.log(describeOutcome(plan));
}

/** Staff are asked only where they can answer: not in a pipe or an automatic run. */
async function findPrompts(): Promise<Prompts | null> {
  return process.stdin.isTTY && process.stdout.isTTY ? import('@inquirer/prompts') : null;
}

function demandAll({ measure, status, text, dryRun, yes }: Options): void {
  const missing = [
    ...(measure === null ? ['措施编号'] : []),
    ...(status === null ? ['--status'] : []),
    ...(text === null ? ['--text'] : []),
    ...(dryRun || yes ? [] : ['--yes（直接写入）或 --dry-run（只预览）']),
  ];
  if (missing.length === 0) return;
  const message = `这里不能逐项询问，命令里缺少：${missing.join('、')}。`;
  throw new UsageError(`${message}运行 npm run update -- --help 查看用法。`);
}

/** The one measure that is meant. */
async function choose(number: number, notice: string | null, prompts: Prompts | null) {
  const notices = await listNotices(ROOT);
  if (notice !== null && !notices.includes(notice)) {
    const message = `没有“${notice}”这份通报；现有的是 ${notices.join('、') || '（没有）'}。`;
    throw new Refusal(message);
  }
  const all = await findCandidates(ROOT, number);
  const candidates = all.filter((each) => notice === null || each.notice === notice);
  const [only, other] = candidates;
  if (!only) {
    const where = notice === null ? '' : `在 ${notice} 里`;
    throw new Refusal(`${where}没有第${number}条措施；请检查编号，或先新建它的文件。`);
  }
  if (!other) return only;
  const names = candidates.map((each) => each.notice);
  if (!prompts) {
    const message = `几份通报都有第${number}条：${names.join('、')}。请用 --notice 写明是哪一份。`;
    throw new UsageError(message);
  }
  const chosen = await askNotice(prompts, names);
  return candidates.find((each) => each.notice === chosen) ?? only;
}

function describeOutcome({ changes }: Plan): string {
  const files = changes.map(({ file }) => `  ${file}`).join('\n');
  return `\n已写入：\n${files}\n接下来：运行 npm run check；没有错误就提交，再发起合并。`;
}
