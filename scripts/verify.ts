/** `npm run verify`: tells which published files of a site are not what its list of checksums says. */
import { runWithOptions } from './command/run-command.ts';
import { HELP, type Options, readOptions } from './verify/options.ts';
import { formatProblems } from './verify/problem.ts';
import { verify } from './verify/verify.ts';

const OWN_LIST = `对照的是它自己的清单：有人同时改动文件和清单，这样查不出来。要查，请从公开的内容自己生成网站，再用
--manifest dist/SHA256SUMS 对照。`;

/** How many files to a line of progress at least, and how many lines at most, where lines can't be overwritten. */
const FILES_PER_LINE = 200;
const MOST_LINES = 20;

await runWithOptions({ read: readOptions, help: HELP }, run);

/** The exit code: 1 where something differs. */
async function run(options: Options): Promise<number> {
  const { files, problems } = await verify(options, tellProgress);
  const isSame = problems.length === 0;
  if (options.json) {
    const target = String(options.target);
    console.log(JSON.stringify({ target, manifest: options.manifest, files, problems }, null, 2));
    return isSame ? 0 : 1;
  }
  for (const line of formatProblems(problems)) console.log(line);
  console.log(
    isSame
      ? `核对了${files}个文件，与清单全部一致。`
      : `核对了${files}个文件，${problems.length}处与清单不符。`,
  );
  if (options.manifest === null) console.log(OWN_LIST);
  return isSame ? 0 : 1;
}

function tellProgress(done: number, total: number): void {
  const { isTTY } = process.stderr;
  const step = Math.max(FILES_PER_LINE, Math.ceil(total / MOST_LINES));
  if (isTTY) process.stderr.write(`\r已核对 ${done}/${total}${done === total ? '\n' : ''}`);
  else if (done % step === 0) console.error(`已核对 ${done}/${total}`);
}
