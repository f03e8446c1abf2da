/** `npm run bench`: measures how the cost of the build grows with the number of notices. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { benchSize, type Result } from './bench-build/bench-size.ts';
import { eleventy } from './bench-build/eleventy.ts';
import { hugo } from './bench-build/hugo.ts';
import { HELP, type Options, readOptions } from './bench-build/options.ts';
import { ownSite } from './bench-build/own-site.ts';
import { formatGrowth, formatRatios, formatTables, NOTES } from './bench-build/report.ts';
import { Refusal } from './command/refusal.ts';
import { runWithOptions } from './command/run-command.ts';
import { writeContent } from './synthesize/write-content.ts';

const ROOT = process.cwd();
const STOPPED = '已经停下，临时文件已经清理。';

await runWithOptions({ read: readOptions, help: HELP }, run);

/** The exit code: 1 where a build failed. */
async function run(options: Options): Promise<number> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort(new Refusal(STOPPED));
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, onSignal);
  if (options.json !== null) await mkdir(dirname(options.json), { recursive: true });
  const work = await mkdtemp(join(tmpdir(), 'zhenggai-bench-'));
  try {
    const results = await benchAll(options, work, stop.signal);
    if (options.json !== null) {
      await writeFile(options.json, `${JSON.stringify({ options, results }, null, 2)}\n`);
    }
    const failures = results.flatMap(({ notices, name, failure }) =>
      failure === null ? [] : [`${notices}份，${name}没有生成：\n${failure}`],
    );
    if (failures.length > 0) console.error(`\n${failures.join('\n\n')}`);
    return failures.length > 0 ? 1 : 0;
  } finally {
    if (options.keep) console.error(`临时文件留在 ${work}`);
    else await rm(work, { recursive: true, force: true });
  }
}

async function benchAll(options: Options, work: string, signal: AbortSignal): Promise<Result[]> {
  const own = ownSite(ROOT);
  const [byEleventy, byHugo] = await Promise.all([eleventy(), hugo()]);
  const contenders = [own, byEleventy, byHugo].filter((each) => each !== null);
  const onProgress = (words: string): void => console.error(words);
  const results: Result[] = [];
  for (const notices of options.sizes) {
    const folder = join(work, String(notices));
    onProgress(`${notices}份：合成通报…`);
    await writeContent(ROOT, folder, { notices, seed: options.seed });
    const settings = { notices, content: folder, work: folder, isKept: options.keep };
    results.push(...(await benchSize(contenders, { ...settings, signal, onProgress })));
  }
  console.log(`\n${formatTables(results, own.name)}\n`);
  const notes = [
    ...formatGrowth(results),
    ...formatRatios(results, own.name),
    ...(byEleventy ? [] : ['没有测 Eleventy：npm 下载不到。']),
    ...(byHugo ? [] : ['没有测 Hugo：没有装。']),
    ...NOTES,
    `Node.js ${process.version}，${cpus().length} 个处理器，内存 ${Math.round(totalmem() / 1e9)} GB。`,
  ];
  for (const note of notes) console.log(`- ${note}`);
  return results;
}
